package org.hashar.registry.internal.family;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.registry.internal.Input;

/** Areas of land as people tell them. All arithmetic is exact. Pure functions. */
final class Areas {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private Areas() {}

    /** The area as it is kept and compared: without zeros that say nothing. What is not there, or no number, stays as it is. */
    static Area canonical(Area area) {
        return amount(area).map(amount -> new Area(plain(amount), area.unit())).orElse(area);
    }

    /** Notes all that is wrong. */
    static void check(Area area, Violations violations) {
        if (!Input.given(violations, area, "/area")) {
            return;
        }
        Input.given(violations, area.unit(), "/area/unit");
        if (Input.given(violations, area.amount(), "/area/amount")) {
            Optional<BigDecimal> amount = amount(area);
            violations.check(amount.isPresent(), "/area/amount", "not-a-number");
            violations.check(amount.map(found -> found.signum() > 0).orElse(true), "/area/amount", "not-positive");
        }
    }

    private static Optional<BigDecimal> amount(Area area) {
        return Optional.ofNullable(area)
                .map(Area::amount)
                .filter(text -> PLAIN.matcher(text).matches())
                .map(BigDecimal::new);
    }

    /** Without zeros behind the point that say nothing, and never with an exponent. */
    static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String plain(BigDecimal number) {
        return trimmed(number).toPlainString();
    }
}
