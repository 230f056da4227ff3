package org.hashar.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.hashar.spi.CountryModule;
import org.hashar.spi.GradingScheme;

/** How groups of a country are graded, in words of the reader's language. */
@Path("countries/{country}/grading-schemes")
@Produces(MediaType.APPLICATION_JSON)
public final class GradingResource {
    private final Services services;

    GradingResource(Services services) {
        this.services = services;
    }

    /** None while the country's module is away. */
    @GET
    public Response list(@Context HttpHeaders headers, @PathParam("country") String country) {
        CountryModule module = services.countries()
                .find(country)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "country-not-found", country)
                        .exception())
                .module();
        String language = Languages.of(headers).getLanguage();
        List<Scheme> schemes = module == null
                ? List.of()
                : module.gradingSchemes().stream()
                        .map(scheme -> Scheme.of(scheme, language))
                        .toList();
        return Reply.found(headers, new Page<>(schemes, null));
    }

    /** A scheme in the reader's language. */
    record Scheme(String code, int version, String title, List<Question> criteria, List<GradingScheme.Grade> grades) {
        static Scheme of(GradingScheme scheme, String language) {
            return new Scheme(
                    scheme.code(),
                    scheme.version(),
                    text(scheme.titles(), language, scheme.code()),
                    scheme.criteria().stream()
                            .map(each -> new Question(
                                    each.code(),
                                    text(each.questions(), language, each.code()),
                                    each.answer(),
                                    each.weight(),
                                    each.steps(),
                                    each.least()))
                            .toList(),
                    scheme.grades());
        }

        private static String text(Map<String, String> texts, String language, String code) {
            String english = texts.getOrDefault(Locale.ENGLISH.getLanguage(), code);
            return texts.getOrDefault(language, english);
        }
    }

    /** A question in the reader's language. */
    record Question(
            String code,
            String question,
            GradingScheme.Answer answer,
            int weight,
            List<GradingScheme.Step> steps,
            int least) {}
}
