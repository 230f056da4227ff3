package org.hashar.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes the next version of a country's modules: the same bundles with a higher version, and the features file that names them. */
final class NextVersion {
    private final String version;
    private final Path folder;

    NextVersion(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /** The features file of the next version of a country; its bundles lie beside it. */
    Path of(String country) {
        try {
            Path group = Distribution.home().resolve("system/org/hashar");
            Path features = find(group, "features." + country, "-features.xml");
            String xml = Files.readString(features);
            String old = features.getParent().getFileName().toString();
            try (Stream<Path> jars = Files.walk(group)) {
                for (Path jar : jars.filter(p -> p.getFileName().toString().startsWith("org.hashar." + country))
                        .filter(p -> p.toString().endsWith(".jar"))
                        .toList()) {
                    String artifact = jar.getParent().getParent().getFileName().toString();
                    Path next = folder.resolve(artifact + "-" + version + ".jar");
                    raise(jar, next);
                    xml = xml.replace(
                            "mvn:org.hashar/" + artifact + "/" + old,
                            next.toUri().toString());
                }
            }
            xml = xml.replace("version=\"" + old + "\"", "version=\"" + version + "\"");
            return Files.writeString(folder.resolve(country + "-" + version + "-features.xml"), xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(Path root, String part, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(p -> p.toString().contains(part) && p.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void raise(Path jar, Path next) throws IOException {
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (OutputStream out = Files.newOutputStream(next);
                    JarOutputStream to = new JarOutputStream(out, manifest)) {
                for (var entry : from.stream()
                        .filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME))
                        .toList()) {
                    to.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        }
    }
}
