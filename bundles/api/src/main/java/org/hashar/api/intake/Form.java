package org.hashar.api.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a form that is filled in on telephones, as an XLSForm workbook tells it. Kept, and never changed.
 *
 * @param id made by the client, UUIDv7
 * @param formId what submissions call the form
 * @param version what submissions call this version, empty where they name none
 * @param questions in the order of the form; groups are told by the paths, repeats stand before what is in them
 */
public record Form(UUID id, String formId, String version, String title, List<Question> questions, Instant recordedAt) {
    public Form {
        questions = List.copyOf(questions);
    }

    /** How the answer to a question is read. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** The name of one of the choices. */
        CHOICE,
        /** Names of choices with blanks between. */
        CHOICES,
        /** Latitude and longitude. */
        POSITION,
        /** A picture, a recording or a file: never taken in. */
        ATTACHMENT,
        /** No question: what lies below it may be there several times. */
        REPEAT
    }

    /**
     * A question.
     *
     * @param path names of the groups and repeats that it stands in, and its own, with slashes between
     * @param label in the form's first language, null where it has none
     * @param choices empty for all but {@link Kind#CHOICE} and {@link Kind#CHOICES}
     */
    public record Question(String path, Kind kind, @Nullable String label, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** A choice: what a submission says, and what people read. */
    public record Choice(String name, String label) {}
}
