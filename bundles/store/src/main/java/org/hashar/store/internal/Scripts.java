package org.hashar.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleReference;

/** Finds the migration scripts of one schema in the bundle, jar or folder of its loader. */
final class Scripts {
    private Scripts() {}

    /** Text of the scripts in {@code db/<schema>/} by file name. */
    static Map<String, String> of(ClassLoader loader, String schema) throws IOException {
        String folder = "db/" + schema + "/";
        Map<String, String> scripts = new TreeMap<>();
        for (URL url : list(loader, folder)) {
            String path = url.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            URLConnection connection = url.openConnection();
            // A cached jar would keep the file of an uninstalled module open.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                scripts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return scripts;
    }

    private static List<URL> list(ClassLoader loader, String folder) throws IOException {
        if (loader instanceof BundleReference reference) {
            var entries = reference.getBundle().findEntries(folder, "*.sql", false);
            return entries == null ? List.of() : Collections.list(entries);
        }
        List<URL> found = new ArrayList<>();
        for (URL root : Collections.list(loader.getResources(folder))) {
            if (root.getProtocol().equals("file")) {
                found.addAll(inFolder(root));
            } else if (root.getProtocol().equals("jar")) {
                found.addAll(inJar(root, folder));
            }
        }
        return found;
    }

    private static List<URL> inFolder(URL root) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(new URI(root.toString())))) {
            List<URL> found = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sql")).collect(Collectors.toList())) {
                found.add(file.toUri().toURL());
            }
            return found;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<URL> inJar(URL root, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) root.openConnection();
        connection.setUseCaches(false);
        List<URL> found = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (String name : jar.stream().map(entry -> entry.getName()).collect(Collectors.toList())) {
                if (name.startsWith(folder) && name.endsWith(".sql") && name.indexOf('/', folder.length()) < 0) {
                    found.add(new URL("jar:" + connection.getJarFileURL() + "!/" + name));
                }
            }
        }
        return found;
    }
}
