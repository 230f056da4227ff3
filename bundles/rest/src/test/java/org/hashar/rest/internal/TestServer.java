package org.hashar.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.access.AccessService;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.BookService;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.ConstitutionService;
import org.hashar.api.fund.ContributionService;
import org.hashar.api.fund.ConversionService;
import org.hashar.api.fund.CycleService;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ExternalLoanService;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.IndicatorService;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LeavingService;
import org.hashar.api.fund.LoanService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.PeriodService;
import org.hashar.api.fund.ProposalService;
import org.hashar.api.fund.RateService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockService;
import org.hashar.api.intake.FormService;
import org.hashar.api.intake.ImportService;
import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.ErasureService;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStandingService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.ListService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.SupervisionService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.api.report.ReportService;

/** The REST server in a Jetty on a free port, over fakes; and a client. */
final class TestServer implements AutoCloseable {
    static final Actor AIDA =
            new Actor(UUID.fromString("01931f2c-0000-7000-8000-000000000001"), "aida", Role.COORDINATOR);
    static final String PASSWORD = "Tulip-and-plough 7";
    static final String KEY = "hsh_" + "k".repeat(43);

    final Services services = new Services();
    final Fake access = new Fake();
    final Fake countries = new Fake();
    final Fake territories = new Fake();
    final Fake persons = new Fake();
    final Fake groups = new Fake();
    final Fake memberships = new Fake();
    final Fake federations = new Fake();
    final Fake decisions = new Fake();
    final Fake standings = new Fake();
    final Fake supervisions = new Fake();
    final Fake areas = new Fake();
    final Fake organisations = new Fake();
    final Fake organisationRoles = new Fake();
    final Fake agreements = new Fake();
    final Fake attachments = new Fake();
    final Fake figures = new Fake();
    final Fake meetings = new Fake();
    final Fake funds = new Fake();
    final Fake capital = new Fake();
    final Fake stocks = new Fake();
    final Fake seasons = new Fake();
    final Fake revolvingLoans = new Fake();
    final Fake enterprises = new Fake();
    final Fake exchanges = new Fake();
    final Fake conversions = new Fake();
    final Fake remittances = new Fake();
    final Fake households = new Fake();
    final Fake families = new Fake();
    final Fake duplicates = new Fake();
    final Fake lists = new Fake();
    final Fake consents = new Fake();
    final Fake civilDocuments = new Fake();
    final Fake erasures = new Fake();
    final Fake rates = new Fake();
    final Fake imports = new Fake();
    final Fake forms = new Fake();
    final Fake reports = new Fake();
    final Fake loans = new Fake();
    final Fake shareOuts = new Fake();
    final Fake constitutions = new Fake();
    final Fake cycles = new Fake();
    final Fake contributions = new Fake();
    final Fake periods = new Fake();
    final Fake proposals = new Fake();
    final Fake leavings = new Fake();
    final Fake internalLoans = new Fake();

    final Fake indicators = new Fake();
    final Fake books = new Fake();
    final Fake externalLoans = new Fake();

    final RestServer servlet = new RestServer(services);
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer() throws Exception {
        services.access = access.as(AccessService.class);
        services.countries = countries.as(CountryDirectory.class);
        services.territories = territories.as(TerritoryService.class);
        services.imports = imports.as(ImportService.class);
        services.forms = forms.as(FormService.class);
        services.persons = persons.as(PersonService.class);
        services.groups = groups.as(GroupService.class);
        services.memberships = memberships.as(MembershipService.class);
        services.registry.federations = federations.as(FederationService.class);
        services.registry.decisions = decisions.as(GroupDecisionService.class);
        services.registry.organisations = organisations.as(OrganisationService.class);
        services.registry.organisationRoles = organisationRoles.as(OrganisationRoleService.class);
        services.registry.agreements = agreements.as(AgreementService.class);
        services.registry.attachments = attachments.as(AttachmentService.class);
        services.registry.areas = areas.as(AreaService.class);
        services.registry.supervisions = supervisions.as(SupervisionService.class);
        services.registry.standings = standings.as(GroupStandingService.class);
        services.figures = figures.as(FigureService.class);
        services.meetings = meetings.as(MeetingService.class);
        services.funds = funds.as(FundService.class);
        services.capital = capital.as(CapitalService.class);
        services.stocks = stocks.as(StockService.class);
        services.seasons = seasons.as(SeasonService.class);
        services.revolvingLoans = revolvingLoans.as(RevolvingLoanService.class);
        services.enterprises = enterprises.as(EnterpriseService.class);
        services.exchanges = exchanges.as(ExchangeService.class);
        services.conversions = conversions.as(ConversionService.class);
        services.registry.remittances = remittances.as(RemittanceService.class);
        services.registry.households = households.as(HouseholdService.class);
        services.registry.families = families.as(FamilyService.class);
        services.registry.duplicates = duplicates.as(DuplicateService.class);
        services.registry.lists = lists.as(ListService.class);
        services.registry.consents = consents.as(ConsentService.class);
        services.registry.civilDocuments = civilDocuments.as(CivilDocumentService.class);
        services.registry.erasures = erasures.as(ErasureService.class);
        services.rates = rates.as(RateService.class);
        services.reports = reports.as(ReportService.class);
        services.loans = loans.as(LoanService.class);
        services.leavings = leavings.as(LeavingService.class);
        services.proposals = proposals.as(ProposalService.class);
        services.periods = periods.as(PeriodService.class);
        services.shareOuts = shareOuts.as(ShareOutService.class);
        services.constitutions = constitutions.as(ConstitutionService.class);
        services.internalLoans = internalLoans.as(InternalLoanService.class);
        services.indicators = indicators.as(IndicatorService.class);
        services.books = books.as(BookService.class);
        services.externalLoans = externalLoans.as(ExternalLoanService.class);
        services.cycles = cycles.as(CycleService.class);
        services.contributions = contributions.as(ContributionService.class);
        access.on(
                "signIn",
                args -> args[0].equals("aida") && new String((char[]) args[1]).equals(PASSWORD)
                        ? Optional.of(AIDA)
                        : Optional.empty());
        access.on("signInWithKey", args -> args[0].equals(KEY) ? Optional.of(AIDA) : Optional.empty());
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/api/v1/*");
        jetty.setHandler(context);
        jetty.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    /** A request with the right password. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri("/api/v1" + path)).header("Authorization", basic("aida", PASSWORD));
    }

    static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same for bytes. */
    HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String body() {
            return http.body();
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(http.body());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The JSON in one line, members in the order they came, with quotation marks that are easy to read in a test. */
        String told() {
            return json().toString().replace('"', '\'');
        }
    }
}
