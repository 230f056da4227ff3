package org.hashar.rest.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.spi.Boundary;
import org.hashar.spi.CountryModule;
import org.jspecify.annotations.Nullable;

/** Coarse boundaries of a country's districts and regions, as GeoJSON (RFC 7946), to draw a map from. */
@Path("countries/{country}/boundaries")
public final class BoundaryResource {
    static final String TYPE = "application/geo+json";
    private static final int REGIONS = 1;
    private static final int DISTRICTS = 2;

    private final Services services;

    BoundaryResource(Services services) {
        this.services = services;
    }

    /** Of the districts, or of the regions, which are their districts together; nothing while the country's module is away. */
    @GET
    @Produces(TYPE)
    public Response get(
            @Context HttpHeaders headers,
            @PathParam("country") String country,
            @QueryParam("level") @Nullable String level) {
        Input in = new Input();
        Integer given = in.optionalNumber("level", level);
        in.check();
        int wanted = given == null ? DISTRICTS : given;
        Violations violations = new Violations();
        violations.check(wanted == REGIONS || wanted == DISTRICTS, "/level", "out-of-range", REGIONS, DISTRICTS);
        violations.throwIfAny();
        CountryModule module = services.countries()
                .find(country)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "country-not-found", country)
                        .exception())
                .module();
        List<Object> features = module == null
                ? List.of()
                : features(module, wanted, Languages.of(headers).getLanguage());
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return Reply.found(headers, Json.bytes(collection), TYPE);
    }

    private static List<Object> features(CountryModule module, int level, String language) {
        Map<String, Territory> units =
                module.territories().units().stream().collect(Collectors.toMap(Territory::code, Function.identity()));
        Map<String, List<Boundary>> byPlace = new TreeMap<>();
        for (Boundary boundary : module.boundaries()) {
            Territory unit = units.get(boundary.territory());
            String parent = unit == null ? null : unit.parent();
            String code = level == DISTRICTS || parent == null ? boundary.territory() : parent;
            byPlace.computeIfAbsent(code, each -> new ArrayList<>()).add(boundary);
        }
        List<Object> features = new ArrayList<>();
        byPlace.forEach((code, boundaries) -> {
            Territory unit = units.get(code);
            if (unit != null) {
                features.add(feature(unit, boundaries, language));
            }
        });
        return features;
    }

    private static Map<String, Object> feature(Territory unit, List<Boundary> boundaries, String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", unit.code());
        properties.put("parent", unit.parent());
        properties.put("level", unit.level());
        properties.put("name", name(unit, language));
        List<Object> polygons = boundaries.stream()
                .<Object>map(each -> List.of(each.ring().stream()
                        .map(at -> List.of(at.longitude(), at.latitude()))
                        .toList()))
                .toList();
        boolean one = polygons.size() == 1;
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", one ? "Polygon" : "MultiPolygon");
        geometry.put("coordinates", one ? polygons.get(0) : polygons);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", unit.code());
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /** The name that holds without an end, in a language, else in English, else the code. */
    private static String name(Territory unit, String language) {
        return Stream.of(language, Locale.ENGLISH.getLanguage())
                .flatMap(wanted -> unit.names().stream()
                        .filter(name -> name.to() == null && name.language().equals(wanted)))
                .map(TerritoryName::text)
                .findFirst()
                .orElse(unit.code());
    }
}
