package org.hashar.fund.internal.capital;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.money.Asset;

/** The goods of the catalogue, and the currencies that funds hold beside their own, as assets. */
public final class Goods {
    private Goods() {}

    /** All of them by code; both are few. Two queries. */
    public static Map<String, Asset> assets(EntityManager em) {
        Map<String, Asset> found = new HashMap<>();
        for (Object[] row : em.createQuery("select i.code, i.scale from ItemEntity i", Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            found.put((String) row[0], new Asset((String) row[0], (Integer) row[1]));
        }
        em.createQuery("select c from CurrencyEntity c", CurrencyEntity.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .forEach(each -> found.put(each.code(), new Asset(each.code(), each.scale())));
        return found;
    }
}
