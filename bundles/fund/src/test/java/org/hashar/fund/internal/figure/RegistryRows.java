package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Puts a world's invented registry into the real registry's tables, noting what changed as the registry does. Two districts, D1 with the villages V1
 * and V2, D2 with V3; a person's sex and birth come of the id.
 */
public final class RegistryRows {
    private static final String FOREVER = "timestamp with time zone '9999-12-31 00:00:00+00:00'";

    private final World world;
    private final Set<UUID> groups = new HashSet<>();
    private final Set<UUID> persons = new HashSet<>();
    private final Set<UUID> episodes = new HashSet<>();

    public RegistryRows(World world) {
        this.world = world;
        place("R1", null, 1, "R1", null, null, null);
        place("D1", "R1", 2, "R1", "D1", null, null);
        place("D2", "R1", 2, "R1", "D2", null, null);
        place("A1", "D1", 3, "R1", "D1", "A1", null);
        place("A2", "D2", 3, "R1", "D2", "A2", null);
        place("V1", "A1", 4, "R1", "D1", "A1", "V1");
        place("V2", "A1", 4, "R1", "D1", "A1", "V2");
        place("V3", "A2", 4, "R1", "D2", "A2", "V3");
    }

    private void place(String code, @Nullable String parent, int level, @Nullable String... levels) {
        world.sql(
                "insert into reg_territory (id, country, code, parent, level, level1, level2, level3, level4) values ("
                        + Sql.id(Ids.next()) + ", 'KG', '" + code + "', " + text(parent) + ", " + level + ", "
                        + text(levels[0])
                        + ", " + text(levels[1]) + ", " + text(levels[2]) + ", " + text(levels[3]) + ")");
    }

    private static String text(@Nullable String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** Writes what is new. */
    public RegistryRows copy() {
        for (Group group : world.registry.groups()) {
            if (groups.add(group.id())) {
                add(group, "V" + (groups.size() % 3 + 1));
            }
        }
        for (Membership episode : world.registry.episodes()) {
            if (episodes.add(episode.id())) {
                if (persons.add(episode.person())) {
                    add(episode.person());
                }
                join(episode.id(), episode.group(), episode.person(), episode.from(), episode.to());
            }
        }
        return this;
    }

    private void add(Group group, String village) {
        world.sql("insert into reg_group (id, code, country, group_type, name, name_key, formed_on, territory, status,"
                + " status_since, recorded_at, fingerprint, version) values (" + Sql.id(group.id()) + ", '"
                + group.id() + "', 'KG', '" + group.type() + "', '" + group.id() + "', '" + group.id() + "', "
                + Sql.day(group.formedOn()) + ", '" + village + "', '" + group.status() + "', "
                + Sql.day(group.statusSince()) + ", " + Sql.moment(Instant.EPOCH) + ", '-', 1)");
        world.sql("insert into reg_group_line (line_id, id, revision, group_id, country, name, territory, valid_from,"
                + " valid_to, recorded_at, superseded_at) values (" + Sql.id(Ids.next()) + ", " + Sql.id(group.id())
                + ", 1, " + Sql.id(group.id()) + ", 'KG', '" + group.id() + "', '" + village + "', "
                + Sql.day(group.formedOn()) + ", date '9999-12-31', " + Sql.moment(Instant.EPOCH) + ", " + FOREVER
                + ")");
        world.sql("insert into reg_group_status (id, group_id, status, valid_from, recorded_at) values ("
                + Sql.id(Ids.next()) + ", " + Sql.id(group.id()) + ", '" + group.status() + "', "
                + Sql.day(group.statusSince()) + ", " + Sql.moment(Instant.EPOCH) + ")");
        changed(group.id());
    }

    private void add(UUID person) {
        Random random = new Random(person.getLeastSignificantBits());
        LocalDate birth = LocalDate.of(1950 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        int known = random.nextInt(4);
        world.sql("insert into reg_person (id, country, sex, birth_date, birth_year, recorded_at, fingerprint, version)"
                + " values (" + Sql.id(person) + ", 'KG', '" + (random.nextInt(4) == 0 ? "MALE" : "FEMALE") + "', "
                + (known < 2 ? Sql.day(birth) : "null") + ", " + (known < 3 ? birth.getYear() : "null") + ", "
                + Sql.moment(Instant.EPOCH) + ", '-', 1)");
    }

    private void join(UUID id, UUID group, UUID person, LocalDate from, @Nullable LocalDate to) {
        world.sql(
                "insert into reg_membership (line_id, id, revision, group_id, person_id, valid_from, valid_to, recorded_at,"
                        + " superseded_at) values (" + Sql.id(Ids.next()) + ", " + Sql.id(id) + ", 1, " + Sql.id(group)
                        + ", "
                        + Sql.id(person) + ", " + Sql.day(from) + ", "
                        + (to == null ? "date '9999-12-31'" : Sql.day(to)) + ", "
                        + Sql.moment(Instant.EPOCH) + ", " + FOREVER + ")");
        changed(group);
    }

    /** Ends a membership; what was known before stays known. */
    public void leave(Membership episode, LocalDate to) {
        String now = Sql.moment(world.clock.instant());
        world.tx.run(em -> {
            em.createNativeQuery("update reg_membership set superseded_at = " + now + " where id = "
                            + Sql.id(episode.id()) + " and superseded_at = " + FOREVER)
                    .executeUpdate();
            em.createNativeQuery("insert into reg_membership (line_id, id, revision, group_id, person_id, valid_from,"
                            + " valid_to, recorded_at, superseded_at) values (" + Sql.id(Ids.next()) + ", "
                            + Sql.id(episode.id()) + ", 2, " + Sql.id(episode.group()) + ", "
                            + Sql.id(episode.person()) + ", " + Sql.day(episode.from()) + ", " + Sql.day(to) + ", "
                            + now
                            + ", " + FOREVER + ")")
                    .executeUpdate();
            changed(episode.group());
        });
    }

    /** Tells another sex of a person, who may be known under other ids too; what was known before stays known. */
    public void revise(UUID person, String sex) {
        String since =
                "coalesce((select max(o.known_to) from reg_person_version o where o.person_id = p.id), p.recorded_at)";
        String now = Sql.moment(world.clock.instant());
        world.tx.run(em -> {
            em.createNativeQuery(
                            "insert into reg_person_version (id, person_id, sex, birth_date, birth_year, known_from,"
                                    + " known_to) select " + Sql.id(Ids.next())
                                    + ", p.id, p.sex, p.birth_date, p.birth_year, "
                                    + since + ", " + now + " from reg_person p where p.id = " + Sql.id(person) + " and "
                                    + since + " < " + now)
                    .executeUpdate();
            em.createNativeQuery("update reg_person set sex = '" + sex + "' where id = " + Sql.id(person))
                    .executeUpdate();
            List<?> merged = em.createNativeQuery("select merged from reg_person_merge where survivor = "
                            + Sql.id(person) + " and undone_at = " + FOREVER)
                    .getResultList();
            world.registry.episodes().stream()
                    .filter(episode -> episode.person().equals(person) || merged.contains(episode.person()))
                    .forEach(episode -> changed(episode.group()));
        });
    }

    private void changed(UUID group) {
        world.sql("insert into reg_group_change (id, group_id) values (" + Sql.id(Ids.next()) + ", " + Sql.id(group)
                + ")");
    }
}
