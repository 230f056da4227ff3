import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes the bill of materials (CycloneDX 1.5, JSON) of the assembled folder. It reads the jars that are really shipped,
 * with what is embedded in them, because the container's own parts come in an archive that Maven's model cannot see into.
 *
 * <p>Run by the build as one source file: {@code java Sbom.java FOLDER VERSION TIMESTAMP OUTPUT}.
 */
public final class Sbom {
    private record Part(String group, String name, String version, String sha256, String license, String where) {
        String purl() {
            return "pkg:maven/" + group + "/" + name + "@" + version;
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Map<String, Part> parts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                for (Part part : partsOf(folder, jar)) {
                    parts.merge(part.purl(), part, (a, b) -> a.sha256().isEmpty() ? b : a);
                }
            }
        }
        Files.writeString(Path.of(args[3]), document(args[1], args[2], parts.values().stream().toList()));
    }

    private static List<Part> partsOf(Path folder, Path jar) throws Exception {
        String where = folder.relativize(jar).toString();
        List<Part> found = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            String license = license(file);
            List<Properties> models = models(file);
            Part self = self(jar, where, models, sha256(jar), license);
            found.add(self);
            for (Properties model : models) {
                Part part = new Part(
                        model.getProperty("groupId"), model.getProperty("artifactId"), model.getProperty("version"), "", "", where);
                if (!part.name().equals(self.name())) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /** A jar in the system folder is named by its path; elsewhere by the model in it whose name the file has. */
    private static Part self(Path jar, String where, List<Properties> models, String sha256, String license) {
        String[] path = where.split("/");
        if (path[0].equals("system")) {
            String group = String.join(".", List.of(path).subList(1, path.length - 3));
            return new Part(group, path[path.length - 3], path[path.length - 2], sha256, license, where);
        }
        String file = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        for (Properties model : models) {
            if (file.equals(model.getProperty("artifactId") + "-" + model.getProperty("version"))) {
                return new Part(
                        model.getProperty("groupId"), model.getProperty("artifactId"), model.getProperty("version"), sha256, license, where);
            }
        }
        int dash = file.replaceAll("-[0-9].*$", "").length();
        String name = file.substring(0, dash);
        String version = dash < file.length() ? file.substring(dash + 1) : "";
        return new Part(name.startsWith("osgi") ? "org.osgi" : name.replaceFirst("[.-][^.-]*$", ""), name, version, sha256, license, where);
    }

    private static List<Properties> models(JarFile file) throws IOException {
        List<Properties> models = new ArrayList<>();
        for (ZipEntry entry : file.stream().toList()) {
            if (entry.getName().startsWith("META-INF/maven/") && entry.getName().endsWith("/pom.properties")) {
                Properties model = new Properties();
                try (InputStream in = file.getInputStream(entry)) {
                    model.load(in);
                }
                models.add(model);
            }
        }
        return models;
    }

    private static String license(JarFile file) throws IOException {
        if (file.getManifest() == null) {
            return "";
        }
        String header = file.getManifest().getMainAttributes().getValue("Bundle-License");
        return header == null ? "" : header.split("[;,]", 2)[0].replace("\"", "").strip();
    }

    private static String sha256(Path jar) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }

    private static String document(String version, String timestamp, List<Part> parts) {
        List<String> components = parts.stream().map(Sbom::component).toList();
        String body = String.join(",\n", components);
        UUID serial = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.5",
                  "serialNumber": "urn:uuid:%s",
                  "version": 1,
                  "metadata": {
                    "timestamp": "%s",
                    "component": {"type": "application", "bom-ref": "hashar", "group": "org.hashar", "name": "hashar", "version": "%s"}
                  },
                  "components": [
                %s
                  ]
                }
                """.formatted(serial, timestamp, version, body);
    }

    private static String component(Part part) {
        StringBuilder json = new StringBuilder("    {\"type\": \"library\", \"bom-ref\": " + quoted(part.purl()));
        json.append(", \"group\": ").append(quoted(part.group()));
        json.append(", \"name\": ").append(quoted(part.name()));
        json.append(", \"version\": ").append(quoted(part.version()));
        json.append(", \"purl\": ").append(quoted(part.purl()));
        if (!part.sha256().isEmpty()) {
            json.append(", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": ").append(quoted(part.sha256())).append("}]");
        }
        if (!part.license().isEmpty()) {
            json.append(", \"licenses\": [{\"license\": {\"name\": ").append(quoted(part.license())).append("}}]");
        }
        json.append(", \"properties\": [{\"name\": \"hashar:file\", \"value\": ").append(quoted(part.where())).append("}]}");
        return json.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
