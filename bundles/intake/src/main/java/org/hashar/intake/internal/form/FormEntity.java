package org.hashar.intake.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.intake.Form;

/** One version of a form; its questions are read and written as a whole. Never changes. */
@Entity
@Table(name = "intake_form")
public class FormEntity {
    /** Characters of the questions as they are kept. */
    public static final int MAX_CONTENT = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    private UUID id;

    @Column(name = "form_id")
    private String formId;

    private String version;
    private String title;
    private String content;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected FormEntity() {}

    /** @param content of {@link #content(Form)} */
    public FormEntity(Form form, String content) {
        id = form.id();
        formId = form.formId();
        version = form.version();
        title = form.title();
        this.content = content;
        recordedAt = form.recordedAt();
    }

    /** The questions as they are kept. */
    public static String content(Form form) {
        try {
            return JSON.writeValueAsString(form.questions());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All versions of a form, the latest first. */
    public static FormVersions versions(EntityManager em, String formId) {
        return new FormVersions(
                formId,
                em.createQuery(
                                "select f from FormEntity f where f.formId = :form order by f.recordedAt desc, f.id desc",
                                FormEntity.class)
                        .setParameter("form", formId)
                        .getResultStream()
                        .map(FormEntity::toRecord)
                        .toList());
    }

    /** The version of a form that is kept under its name. */
    public static Optional<FormEntity> find(EntityManager em, String formId, String version) {
        return em.createQuery(
                        "select f from FormEntity f where f.formId = :form and f.version = :version", FormEntity.class)
                .setParameter("form", formId)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    public UUID id() {
        return id;
    }

    /** Whether it was kept with this content. */
    public boolean same(Form form, String content) {
        return id.equals(form.id())
                && formId.equals(form.formId())
                && version.equals(form.version())
                && title.equals(form.title())
                && this.content.equals(content);
    }

    public Form toRecord() {
        try {
            List<Form.Question> questions = JSON.readValue(content, new TypeReference<List<Form.Question>>() {});
            return new Form(id, formId, version, title, questions, recordedAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the content of form " + id + " cannot be read", e);
        }
    }
}
