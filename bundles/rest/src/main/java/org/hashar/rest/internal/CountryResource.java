package org.hashar.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.country.Country;
import org.hashar.api.registry.GroupRole;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.Curriculum;
import org.hashar.spi.GroupType;
import org.hashar.spi.RoleType;
import org.jspecify.annotations.Nullable;

/** The countries that the platform knows, and the modules of each that are installed now. */
@Path("countries")
@Produces(MediaType.APPLICATION_JSON)
public final class CountryResource {
    private final Services services;

    CountryResource(Services services) {
        this.services = services;
    }

    private static final int LEVELS = 4;

    @GET
    public Response list(@Context HttpHeaders headers) {
        Locale locale = Languages.of(headers);
        List<View> views = services.countries().list().stream()
                .map(country -> View.of(country, locale))
                .toList();
        return Reply.found(headers, new Page<>(views, null));
    }

    @GET
    @Path("{country}")
    public Response get(@Context HttpHeaders headers, @PathParam("country") String code) {
        return Reply.found(headers, View.of(known(code), Languages.of(headers)));
    }

    /** What is taught there. */
    @GET
    @Path("{country}/training/topics")
    public Response topics(@Context HttpHeaders headers, @PathParam("country") String code) {
        Curriculum curriculum = known(code).requireTraining().curriculum();
        return Reply.found(headers, new Topics(curriculum.version(), curriculum.topics()));
    }

    private Country known(String code) {
        return services.countries().find(code).orElseThrow(() -> Problem.of(
                        Problem.Type.NOT_FOUND, "country-not-found", code)
                .exception());
    }

    /** What is taught, with the version of the curriculum. */
    record Topics(String version, List<Curriculum.Topic> items) {}

    /** A country in the reader's language. What its module would say is null, and lists are empty, while it is not installed. */
    record View(
            String code,
            Country.State state,
            List<String> modules,
            @Nullable String name,
            @Nullable String moduleVersion,
            @Nullable String currency,
            @Nullable String zone,
            List<String> locales,
            List<Kind> groupTypes,
            List<RoleKind> roleTypes,
            List<Level> levels) {

        static View of(Country country, Locale locale) {
            CountryModule module = country.module();
            if (module == null) {
                return new View(
                        country.code(),
                        country.state(),
                        country.modules(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            }
            CountryProfile profile = module.profile();
            return new View(
                    country.code(),
                    country.state(),
                    country.modules(),
                    word(module, locale, "country.name"),
                    profile.moduleVersion(),
                    profile.currency(),
                    profile.zone().getId(),
                    profile.locales().stream().map(Locale::toLanguageTag).toList(),
                    module.groupTypes().stream()
                            .map(type -> new Kind(
                                    type.code(),
                                    type.kind(),
                                    word(module, locale, "group.type." + type.code()),
                                    type.smallest(),
                                    type.largest(),
                                    type.unites().stream().sorted().toList()))
                            .toList(),
                    roles(module, locale),
                    IntStream.rangeClosed(1, LEVELS)
                            .mapToObj(level -> new Level(level, word(module, locale, "territory.level." + level)))
                            .toList());
        }

        private static List<RoleKind> roles(CountryModule module, Locale locale) {
            return Stream.concat(
                            GroupRole.Kind.ALL.stream().map(code -> new RoleType(code, true)),
                            module.roleTypes().stream())
                    .map(role -> new RoleKind(role.code(), word(module, locale, "role." + role.code()), role.several()))
                    .toList();
        }

        private static String word(CountryModule module, Locale locale, String key) {
            return module.terminology().text(locale, key).orElse(key);
        }
    }

    /** A kind of group, for example {@code SHG}, with the number of members that is wanted and the types that it may unite. */
    record Kind(String code, GroupType.Kind kind, String label, int smallest, int largest, List<String> unites) {}

    /** What a member may do for a group, those roles that every country has first. */
    record RoleKind(String code, String label, boolean several) {}

    /** What a level of the country's administrative tree is called. */
    record Level(int level, String label) {}
}
