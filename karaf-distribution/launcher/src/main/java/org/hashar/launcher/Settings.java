package org.hashar.launcher;

import java.util.Map;

/**
 * What the environment says about the listeners. The database's and the administrator's secrets are not here: the
 * bundles that need them read them from the environment themselves, so that they never show on a command line.
 */
record Settings(String httpHost, int httpPort, int sshPort) {
    private static final String LOOPBACK = "127.0.0.1";

    static Settings from(Map<String, String> env) throws LauncherException {
        return new Settings(
                env.getOrDefault("HASHAR_HTTP_HOST", LOOPBACK),
                port(env, "HASHAR_HTTP_PORT", 8181),
                port(env, "HASHAR_SSH_PORT", 8101));
    }

    /** Where a caller on this machine finds the server. */
    String callHost() {
        return switch (httpHost) {
            case "0.0.0.0" -> LOOPBACK;
            case "::", "[::]" -> "::1";
            default -> httpHost;
        };
    }

    private static int port(Map<String, String> env, String name, int byDefault) throws LauncherException {
        String text = env.getOrDefault(name, "");
        if (text.isEmpty()) {
            return byDefault;
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw new LauncherException(2, name + " is not a port: " + text);
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65535) {
            throw new LauncherException(2, name + " is not a port between 1 and 65535: " + text);
        }
        return port;
    }
}
