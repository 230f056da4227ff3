package org.hashar.intake.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.GroupType;
import org.hashar.spi.IdentifierScheme;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;

/** Two districts with a village of the same name each. */
final class Tj implements CountryModule {
    private static final Map<String, String> WORDS = Map.of(
            "tg role.HEAD", "Раис",
            "tg role.KEY_HOLDER", "Калиддор",
            "ru role.HEAD", "Председатель",
            "ru role.KEY_HOLDER", "Хранитель ключа",
            "tg group.type.SHG", "Гурӯҳи худёрирасонӣ",
            "ru group.type.SHG", "Группа самопомощи");

    @Override
    public CountryProfile profile() {
        return new CountryProfile(
                "TJ",
                List.of(Locale.forLanguageTag("tg-TJ"), Locale.forLanguageTag("ru-TJ")),
                ZoneId.of("Asia/Dushanbe"),
                "TJS",
                "1.0.0");
    }

    @Override
    public TerritoryScheme territories() {
        return new TerritoryScheme(
                "2011",
                List.of(
                        unit("1", null, 1, "Суғд", "Sughd"),
                        unit("11", "1", 2, "Исфара", "Isfara"),
                        unit("12", "1", 2, "Панҷакент", "Panjakent"),
                        unit("111", "11", 3, "Чоркӯҳ", "Chorkuh"),
                        unit("1111", "111", 4, "Сурх", "Surkh"),
                        unit("121", "12", 3, "Саразм", "Sarazm"),
                        unit("1211", "121", 4, "Сурх", "Surkh"),
                        unit("1212", "121", 4, "Ёрӣ", "Yori")));
    }

    private static Territory unit(String code, String parent, int level, String tg, String en) {
        return new Territory(
                "TJ",
                code,
                parent,
                level,
                List.of(new TerritoryName("tg", tg, null, null), new TerritoryName("en", en, null, null)),
                List.of(),
                Map.of("ocha", "TJ" + code),
                (LocalDate) null,
                null);
    }

    @Override
    public Terminology terminology() {
        return (locale, key) -> Optional.ofNullable(WORDS.get(locale.getLanguage() + " " + key));
    }

    @Override
    public List<GroupType> groupTypes() {
        return List.of(new GroupType("SHG", GroupType.Kind.SELF_HELP_GROUP));
    }

    @Override
    public List<IdentifierScheme> identifiers() {
        return List.of(IdentifierScheme.of("TJ-TIN", "[0-9]{9}", "020025789"));
    }
}
