package org.hashar.registry.internal.organisation;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.known.Forever;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents, in the same store as what they belong to, so that one backup has both. */
@Component
public final class Attachments implements AttachmentService {
    private static final int MAX_TITLE = 200;
    private static final int MAX_URL = 500;
    private static final int MAX_REASON = 500;
    private static final int PART = 1 << 19;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Attachments(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Recorded<Attachment> link(Actor actor, AttachmentDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        if (Input.given(violations, draft.url(), "/url") && draft.url() != null) {
            violations.check(isAddress(draft.url()), "/url", "not-an-address", MAX_URL);
        }
        if (draft.sha256() != null) {
            violations.check(
                    SHA256.matcher(draft.sha256().toLowerCase(Locale.ROOT)).matches(), "/sha256", "not-a-sha256");
        }
        return attach(actor, canonical(draft), null, violations);
    }

    @Override
    public Recorded<Attachment> store(Actor actor, AttachmentDraft draft, String fileName, byte[] content) {
        actor.require(Role.COORDINATOR);
        if (content.length > MOST_BYTES) {
            throw Problem.of(Problem.Type.TOO_LARGE, "too-large", MOST_BYTES).exception();
        }
        Violations violations = new Violations();
        violations.check(draft.url() == null, "/url", "stored-here");
        return attach(actor, canonical(draft), StoredFile.check(fileName, content, violations), violations);
    }

    private static AttachmentDraft canonical(AttachmentDraft draft) {
        return new AttachmentDraft(
                draft.id(),
                draft.subject(),
                draft.of(),
                draft.kind(),
                Objects.requireNonNullElse(Texts.clean(draft.title()), ""),
                draft.date(),
                draft.url(),
                draft.sha256() == null ? null : draft.sha256().toLowerCase(Locale.ROOT));
    }

    private Recorded<Attachment> attach(
            Actor actor, AttachmentDraft draft, @Nullable StoredFile file, Violations found) {
        Input.given(found, draft.id(), "/id");
        Input.given(found, draft.kind(), "/kind");
        Input.given(found, draft.subject(), "/subject");
        Input.given(found, draft.of(), "/of");
        Input.text(found, draft.title(), "/title", MAX_TITLE);
        found.throwIfAny();
        return tx.call(em -> {
            AttachmentEntity known = em.find(AttachmentEntity.class, draft.id());
            if (known != null) {
                if (known.there() && known.same(draft, file)) {
                    return new Recorded<>(known.toRecord(), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, known.there() ? "id-taken" : "withdrawn", draft.id())
                        .exception();
            }
            Violations violations = new Violations();
            violations.check(isThere(em, draft.subject(), draft.of()), "/of", "unknown-subject", draft.of());
            violations.throwIfAny();
            AttachmentEntity attachment = new AttachmentEntity(draft, file, now());
            em.persist(attachment);
            if (file != null) {
                write(em, draft.id(), file.content());
            }
            audit.record(actor, "attachment.add", draft.id(), null);
            return new Recorded<>(attachment.toRecord(), true);
        });
    }

    private static void write(EntityManager em, UUID id, byte[] content) {
        for (int start = 0, seq = 0; start < content.length; start += PART, seq++) {
            byte[] part = Arrays.copyOfRange(content, start, Math.min(content.length, start + PART));
            em.persist(new PartEntity(Ids.next(), id, seq, part));
        }
    }

    private static boolean isThere(EntityManager em, AttachmentDraft.Subject subject, UUID id) {
        Class<?> type =
                switch (subject) {
                    case AGREEMENT -> AgreementEntity.class;
                    case GROUP -> GroupEntity.class;
                };
        return em.find(type, id) != null;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= MAX_URL && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            AttachmentEntity found = em.find(AttachmentEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (found == null || !found.there()) {
                throw notFound(id);
            }
            found.withdraw(reason, now());
            em.createQuery("delete from PartEntity p where p.attachmentId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            audit.record(actor, "attachment.withdraw", id, reason);
        });
    }

    @Override
    public List<Attachment> list(Actor actor, AttachmentDraft.Subject subject, UUID of) {
        actor.require(Role.READER);
        return tx.read(em -> em.createQuery(
                        "select a from AttachmentEntity a where a.subject = :subject and a.subjectId = :of"
                                + " and a.withdrawnAt = :now order by a.recordedAt, a.id",
                        AttachmentEntity.class)
                .setParameter("subject", subject)
                .setParameter("of", of)
                .setParameter("now", Forever.MOMENT)
                .getResultStream()
                .map(AttachmentEntity::toRecord)
                .toList());
    }

    @Override
    public Attachment require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> find(em, id).toRecord());
    }

    @Override
    public byte[] content(Actor actor, UUID id) {
        actor.require(Role.RECORDER);
        return tx.read(em -> {
            if (!find(em, id).stored()) {
                throw notFound(id);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            em.createQuery("select p.content from PartEntity p where p.attachmentId = :id order by p.seq", byte[].class)
                    .setParameter("id", id)
                    .getResultList()
                    .forEach(content::writeBytes);
            return content.toByteArray();
        });
    }

    private static AttachmentEntity find(EntityManager em, UUID id) {
        AttachmentEntity found = em.find(AttachmentEntity.class, id);
        if (found == null || !found.there()) {
            throw notFound(id);
        }
        return found;
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "attachment-not-found", id).exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
