package org.hashar.store.internal;

import java.util.Map;
import java.util.Set;

/** Looks through a PostgreSQL URL that an operator gave: only parameters known to do no harm are let in. */
final class PostgresUrl {
    private static final Set<String> HARMLESS = Set.of(
            "ApplicationName",
            "connectTimeout",
            "currentSchema",
            "gssEncMode",
            "hostRecheckSeconds",
            "loginTimeout",
            "prepareThreshold",
            "socketTimeout",
            "ssl",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslrootcert",
            "targetServerType",
            "tcpKeepAlive");

    private static final String RUNS_CLASS = "it loads and runs a class of the caller's choice";
    private static final String IN_LOGS = "a URL ends up in logs; use HASHAR_DB_USER and HASHAR_DB_PASSWORD";
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("socketFactory", RUNS_CLASS),
            Map.entry("socketFactoryArg", RUNS_CLASS),
            Map.entry("sslfactory", RUNS_CLASS),
            Map.entry("sslfactoryarg", RUNS_CLASS),
            Map.entry("sslhostnameverifier", RUNS_CLASS),
            Map.entry("sslpasswordcallback", RUNS_CLASS),
            Map.entry("authenticationPluginClassName", RUNS_CLASS),
            Map.entry("xmlFactoryFactory", RUNS_CLASS),
            Map.entry("loggerFile", "it writes a file of the caller's choice"),
            Map.entry("loggerLevel", "it would write persons' data to the log"),
            Map.entry("logServerErrorDetail", "it would write persons' data to the log"),
            Map.entry("options", "it can switch off synchronous_commit"),
            Map.entry("service", "it reads settings from a file that nobody has looked through"),
            Map.entry("user", IN_LOGS),
            Map.entry("password", IN_LOGS),
            Map.entry("sslpassword", IN_LOGS));

    private PostgresUrl() {}

    /** The URL itself, if nothing in it is refused. */
    static String checked(String url) throws RefusedSettingException {
        int question = url.indexOf('?');
        String place = question < 0 ? url : url.substring(0, question);
        if (place.contains("@")) {
            throw new RefusedSettingException(
                    "HASHAR_DB_URL has a user or password in it, which is refused: " + IN_LOGS);
        }
        if (question >= 0) {
            for (String parameter : url.substring(question + 1).split("&", -1)) {
                String name = parameter.split("=", 2)[0];
                if (!name.isEmpty() && !HARMLESS.contains(name)) {
                    throw new RefusedSettingException("HASHAR_DB_URL has the parameter " + name + ", which is refused: "
                            + WHY.getOrDefault(name, "it is not among those known to be safe"));
                }
            }
        }
        return url;
    }
}
