package io.makegood.assess;

import io.makegood.assess.command.Command;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * {@code assess} and {@code lint} without a database. Ends with 0 if all is well, 1 if the documents are wrong, 2 if the
 * command is.
 */
public final class CommandLine {

    private CommandLine() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, writer(System.out), writer(System.err)));
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        int code = new Command(out, err).run(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
