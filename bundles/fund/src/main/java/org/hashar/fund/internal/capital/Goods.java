package org.hashar.fund.internal.capital;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.money.Asset;

/** The goods of the catalogue as assets. */
public final class Goods {
    private Goods() {}

    /** All of them by code; the catalogue is small. One query. */
    public static Map<String, Asset> assets(EntityManager em) {
        Map<String, Asset> found = new HashMap<>();
        for (Object[] row : em.createQuery("select i.code, i.scale from ItemEntity i", Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            found.put((String) row[0], new Asset((String) row[0], (Integer) row[1]));
        }
        return found;
    }
}
