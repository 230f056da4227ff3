package org.hashar.fund.internal.shareout;

import java.util.Set;
import java.util.UUID;
import org.hashar.fund.internal.enterprise.Standing;

/**
 * What an enterprise brings into a share-out of its gain.
 *
 * @param entitled who took part in it on some day up to that of the share-out, also who left since
 */
record EnterpriseGain(Standing standing, Set<UUID> entitled, boolean closed) {
    EnterpriseGain {
        entitled = Set.copyOf(entitled);
    }
}
