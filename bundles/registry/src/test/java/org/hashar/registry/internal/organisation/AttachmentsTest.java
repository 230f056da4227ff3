package org.hashar.registry.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.AttachmentDraft.Subject;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AttachmentsTest {
    private static final String ADDRESS = "https://papers.example/constitution.pdf";

    private static AttachmentDraft draft(UUID group, @Nullable String url, @Nullable String sha256) {
        return new AttachmentDraft(
                Ids.next(),
                Subject.GROUP,
                group,
                AttachmentDraft.Kind.CONSTITUTION,
                "Оинномаи гурӯҳ",
                day("2011-01-05"),
                url,
                sha256);
    }

    private static UUID group(World world) {
        return world.group("Умед", FakeCountry.VILLAGE, "2011-01-01").id();
    }

    /** A document whose bytes are all different from each other, as far as that goes. */
    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        new Random(7).nextBytes(content);
        byte[] start = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentComesBackByteForByteAndIsGoneWhenTakenOut(Databases.Kind kind) {
        World world = World.on(kind);
        UUID group = group(world);
        byte[] content = pdf(AttachmentService.MOST_BYTES);
        AttachmentDraft draft = draft(group, null, null);
        Attachment stored = world.attachments
                .store(COORDINATOR, draft, "оиннома.PDF", content)
                .value();
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.bytes()).isEqualTo(content.length);
        assertThat(stored.sha256()).hasSize(64);
        assertThat(world.attachments
                        .store(COORDINATOR, draft, "оиннома.PDF", content)
                        .created())
                .isFalse();
        assertThat(Arrays.equals(world.attachments.content(RECORDER, draft.id()), content))
                .isTrue();
        assertThat(world.attachments.list(READER, Subject.GROUP, group)).containsExactly(stored);
        assertThat(problem(() -> world.attachments.content(READER, draft.id())).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.attachments.store(COORDINATOR, draft, "other.pdf", content))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);

        world.attachments.withdraw(COORDINATOR, draft.id(), "of another group");
        assertThat(world.attachments.list(READER, Subject.GROUP, group)).isEmpty();
        assertThat(problem(() -> world.attachments.content(RECORDER, draft.id()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.attachments.store(COORDINATOR, draft, "оиннома.PDF", content))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheAddressMayBeKeptWithWhatIsThere(Databases.Kind kind) {
        World world = World.on(kind);
        UUID group = group(world);
        AttachmentDraft draft = draft(group, ADDRESS, "AB".repeat(32));
        Attachment linked = world.attachments.link(COORDINATOR, draft).value();
        assertThat(linked.sha256()).isEqualTo("ab".repeat(32));
        assertThat(linked.fileName()).isNull();
        assertThat(world.attachments.link(COORDINATOR, draft).created()).isFalse();
        assertThat(world.attachments.require(READER, draft.id())).isEqualTo(linked);
        assertThat(problem(() -> world.attachments.content(RECORDER, draft.id()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(violations(() -> world.attachments.link(COORDINATOR, draft(group, "file:///etc/passwd", "12"))))
                .containsExactlyInAnyOrder("/url not-an-address", "/sha256 not-a-sha256");
        assertThat(violations(() -> world.attachments.link(COORDINATOR, draft(Ids.next(), ADDRESS, null))))
                .containsExactly("/of unknown-subject");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDocumentOrTooLargeIsRefused(Databases.Kind kind) {
        World world = World.on(kind);
        AttachmentDraft draft = draft(group(world), null, null);
        byte[] script = "<script>".getBytes(StandardCharsets.US_ASCII);
        assertThat(violations(() -> world.attachments.store(COORDINATOR, draft, "page.html", script)))
                .containsExactly("/content not-a-document");
        assertThat(violations(() -> world.attachments.store(COORDINATOR, draft, "page.pdf", script)))
                .containsExactly("/content not-a-document");
        assertThat(violations(() -> world.attachments.store(COORDINATOR, draft, "../a.pdf", pdf(20))))
                .containsExactly("/fileName not-a-file-name");
        assertThat(violations(
                        () -> world.attachments.store(COORDINATOR, draft(Ids.next(), ADDRESS, null), "a.pdf", pdf(20))))
                .containsExactly("/url stored-here");
        assertThat(problem(() -> world.attachments.store(
                                COORDINATOR, draft, "a.pdf", pdf(AttachmentService.MOST_BYTES + 1)))
                        .type())
                .isEqualTo(Problem.Type.TOO_LARGE);
    }
}
