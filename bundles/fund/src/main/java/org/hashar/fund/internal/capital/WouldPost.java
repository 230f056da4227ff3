package org.hashar.fund.internal.capital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.TransferDraft;

/** Gathers what a reversal would post, to be told before anything is written. */
public final class WouldPost {
    private final FundEntity fund;
    private final Map<String, Asset> goods;
    private final List<ReversalPreview.Posting> postings = new ArrayList<>();

    /**
     * Nothing so far.
     *
     * @param goods of the catalogue by code; empty for a fund that has none
     */
    public WouldPost(FundEntity fund, Map<String, Asset> goods) {
        this.fund = fund;
        this.goods = goods;
    }

    /** The opposite of what a document has posted, on the day on which it would stand. */
    public void opposite(UUID document, LocalDate day, List<TransferDraft> posted) {
        add(
                document,
                day,
                posted.stream()
                        .map(line -> line(line, /* debit= */ line.credit(), /* credit= */ line.debit()))
                        .toList());
    }

    /** What moves between principal and interest of loans because of it. */
    public void moved(UUID document, Map<LocalDate, List<TransferDraft>> byDay) {
        byDay.forEach((day, moved) -> add(
                document,
                day,
                moved.stream()
                        .map(line -> line(line, line.debit(), line.credit()))
                        .toList()));
    }

    private void add(UUID document, LocalDate day, List<ReversalPreview.Line> lines) {
        postings.add(new ReversalPreview.Posting(document, day, lines));
    }

    private ReversalPreview.Line line(TransferDraft line, AccountRef debit, AccountRef credit) {
        String good = debit.good();
        Asset asset = good == null ? fund.asset() : goods.getOrDefault(good, new Asset(good, 0));
        return new ReversalPreview.Line(
                line.code(),
                debit.code(),
                debit.owner(),
                credit.code(),
                credit.owner(),
                new Amount(line.units(), asset));
    }

    /** All of it. */
    public ReversalPreview told(Collection<UUID> taken, boolean secondPerson) {
        return new ReversalPreview(List.copyOf(taken), secondPerson, postings);
    }
}
