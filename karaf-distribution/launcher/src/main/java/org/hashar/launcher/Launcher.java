package org.hashar.launcher;

import java.nio.file.Path;
import java.util.List;

/** The Java side of {@code bin/hashar}: {@code run} is the server itself, {@code sh} runs one shell command in it. */
public final class Launcher {
    private Launcher() {}

    /**
     * Runs one of the two commands and ends the process with its exit status.
     *
     * @param args {@code run HOME DATA} or {@code sh DATA COMMAND...}
     */
    public static void main(String[] args) {
        int status;
        try {
            status = execute(List.of(args));
        } catch (LauncherException e) {
            System.err.println("hashar: " + e.getMessage());
            status = e.status();
        }
        System.exit(status);
    }

    private static int execute(List<String> args) throws LauncherException {
        if (args.size() == 3 && args.get(0).equals("run")) {
            return new Server(Path.of(args.get(1)), DataFolder.at(Path.of(args.get(2)))).run();
        }
        if (args.size() > 2 && args.get(0).equals("sh")) {
            String command = String.join(" ", args.subList(2, args.size()));
            return new ShellClient(DataFolder.at(Path.of(args.get(1)))).run(command);
        }
        throw new LauncherException(2, "usage: run HOME DATA | sh DATA COMMAND");
    }
}
