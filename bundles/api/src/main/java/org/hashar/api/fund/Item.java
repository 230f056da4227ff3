package org.hashar.api.fund;

import java.time.Instant;
import org.hashar.api.money.UnitOfMeasure;

/** A good in the catalogue; see {@link ItemDraft}. Its amounts are counted in its unit, with {@code scale} digits after the point. */
public record Item(String code, ItemDraft.Kind kind, String name, UnitOfMeasure unit, int scale, Instant recordedAt) {}
