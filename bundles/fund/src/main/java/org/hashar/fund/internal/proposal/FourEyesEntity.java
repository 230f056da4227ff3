package org.hashar.fund.internal.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FourEyesDraft;

/** What needs a second person on a fund from a day on. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_four_eyes")
public class FourEyesEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "guarded", updatable = false)
    private String guarded;

    protected FourEyesEntity() {}

    FourEyesEntity(FourEyesDraft draft) {
        this.id = draft.id();
        this.fund = draft.fund();
        this.from = draft.date();
        this.guarded = write(draft.guarded());
    }

    List<Guarded> guarded() {
        return read(guarded);
    }

    /** As it is kept: names with spaces between them. */
    static String write(List<Guarded> guarded) {
        return guarded.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    static List<Guarded> read(String guarded) {
        return guarded.isEmpty()
                ? List.of()
                : Arrays.stream(guarded.split(" ")).map(Guarded::valueOf).toList();
    }
}
