package org.hashar.fund.internal.capital;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How a currency that is not the fund's is counted. Never changes. */
@Entity
@Table(name = "fund_currency")
public class CurrencyEntity {
    @Id
    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "scale", updatable = false)
    private int scale;

    protected CurrencyEntity() {}

    public CurrencyEntity(String code, int scale) {
        this.code = code;
        this.scale = scale;
    }

    String code() {
        return code;
    }

    public int scale() {
        return scale;
    }
}
