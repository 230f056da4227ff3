package org.hashar.intake.internal.sheet;

import java.io.IOException;
import java.util.List;

/** A file is refused as a whole; says which rule it breaks and nothing of what is in it. */
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public RefusedFileException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    /** Which rule. */
    public String code() {
        return code;
    }

    /** What its sentence names. */
    public List<Object> args() {
        return args;
    }
}
