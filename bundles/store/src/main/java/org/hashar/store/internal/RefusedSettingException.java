package org.hashar.store.internal;

import java.sql.SQLException;

/**
 * A setting under which an acknowledged commit could be lost, or foreign code could run. The message names the setting
 * and the reason in one sentence. An SQL exception, because some settings show only when a connection is opened.
 */
public final class RefusedSettingException extends SQLException {
    private static final long serialVersionUID = 1L;

    /** With the setting and the reason. */
    public RefusedSettingException(String sentence) {
        super(sentence, "HY024");
    }
}
