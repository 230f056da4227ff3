package org.hashar.fund.internal;

import java.util.List;
import org.hashar.fund.internal.ledger.AccountEntity;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.TransferEntity;
import org.hashar.fund.internal.meeting.AttendanceEntity;
import org.hashar.fund.internal.meeting.LoanEntity;
import org.hashar.fund.internal.meeting.MeetingEntity;
import org.hashar.fund.internal.meeting.ReversalEntity;
import org.hashar.fund.internal.rate.HeldRateEntity;
import org.hashar.fund.internal.rate.RateEntity;
import org.hashar.fund.internal.shareout.ShareOutEntity;
import org.hashar.fund.internal.shareout.ShareOutItemEntity;
import org.hashar.fund.internal.shareout.ShareOutLineEntity;
import org.hashar.fund.internal.statement.PlanEntity;
import org.hashar.store.EntitySource;
import org.osgi.service.component.annotations.Component;

/** Contributes the tables of funds, meetings, share-outs and rates to the store. */
@Component
public final class FundEntities implements EntitySource {
    @Override
    public String schema() {
        return "fund";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                FundEntity.class,
                AccountEntity.class,
                JournalEntity.class,
                TransferEntity.class,
                MeetingEntity.class,
                AttendanceEntity.class,
                LoanEntity.class,
                ReversalEntity.class,
                PlanEntity.class,
                RateEntity.class,
                HeldRateEntity.class,
                ShareOutEntity.class,
                ShareOutLineEntity.class,
                ShareOutItemEntity.class);
    }
}
