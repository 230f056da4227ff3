package org.hashar.rest.internal;

import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.logging.NoOpFaultListener;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.hashar.api.Problem;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST server: one servlet at {@code /api/v1}, with a CXF bus of its own, so that nothing that happens to other endpoints touches it. It
 * lives from the container's {@code init} to its {@code destroy}, and may do so more than once.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.name=hashar-rest", "osgi.http.whiteboard.servlet.pattern=/api/v1/*"})
public final class RestServer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
    private static final long CLOSING_SECONDS = 10;

    private final transient Services services;
    /** Calls hold it to read; who closes takes it to write, after the calls under way. */
    private final transient ReadWriteLock calls = new ReentrantReadWriteLock();

    private transient volatile @Nullable Endpoint endpoint;

    @Activate
    public RestServer(@Reference Services services) {
        this.services = services;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        endpoint = Endpoint.open(services, config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!calls.readLock().tryLock()) {
            Problems.refuse(Problem.of(Problem.Type.UNAVAILABLE, "rest-closing"), request, response);
            return;
        }
        try {
            Endpoint open = endpoint;
            if (open == null) {
                Problems.refuse(Problem.of(Problem.Type.UNAVAILABLE, "rest-closing"), request, response);
            } else {
                open.servlet().service(request, response);
            }
        } finally {
            calls.readLock().unlock();
        }
    }

    @Override
    public void destroy() {
        boolean alone = false;
        try {
            alone = calls.writeLock().tryLock(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!alone) {
            LOG.warn("Closing while calls are still under way");
        }
        try {
            Endpoint open = endpoint;
            endpoint = null;
            if (open != null) {
                open.close();
            }
        } finally {
            if (alone) {
                calls.writeLock().unlock();
            }
        }
    }

    /** The resources behind {@code /api/v1}. */
    static List<Object> resources(Services services) {
        return List.of(
                new MetaResource(),
                new CountryResource(services),
                new TerritoryResource(services),
                new PersonResource(services),
                new PersonConsentResource(services),
                new PersonDocumentResource(services),
                new ConsentTextResource(services),
                new ConsentResource(services),
                new ReleaseResource(services),
                new CivilDocumentResource(services),
                new ErasureResource(services),
                new HouseholdResource(services),
                new MigrationResource(services),
                new MaritalStatusResource(services),
                new FamilyStatusResource(services),
                new LandResource(services),
                new ResidenceResource(services),
                new DuplicateResource(services),
                new MergeResource(services),
                new GroupResource(services),
                new FederationResource(services),
                new FederationMembershipResource(services),
                new DecisionResource(services),
                new GroupAlertResource(services),
                new VisitResource(services),
                new GradeResource(services),
                new GradingResource(services),
                new AreaResource(services),
                new BoundaryResource(services),
                new OrganisationResource(services),
                new OrganisationRoleResource(services),
                new AgreementResource(services),
                new AttachmentResource(services),
                new MembershipResource(services),
                new MeetingResource(services),
                new MeetingBundleResource(services),
                new PlanResource(services),
                new ConstitutionResource(services),
                new CycleResource(services),
                new ExemptionResource(services),
                new ShareOutResource(services),
                new LoanResource(services),
                new ItemResource(services),
                new FundResource(services),
                new FundDocumentResource(services),
                new PeriodResource(services),
                new ProposalResource(services),
                new ProgrammeFourEyesResource(services),
                new LeavingResource(services),
                new UnsettledResource(services),
                new BatchResource(services),
                new SeasonResource(services),
                new ApplicationResource(services),
                new SeasonLoanResource(services),
                new GroupEnterpriseResource(services),
                new EnterpriseResource(services),
                new OrderResource(services),
                new SaleResource(services),
                new RemittanceResource(services),
                new RateResource(services),
                new ReportResource(services),
                new FigureResource(services),
                new ExternalLoanResource(services),
                new BookResource(services),
                new ListResource(services),
                new FormResource(services),
                new ImportMappingResource(services),
                new ImportResource(services));
    }

    /** A running CXF server and the servlet in front of it. */
    private record Endpoint(Server server, CXFNonSpringServlet servlet) {

        static Endpoint open(Services services, ServletConfig config) throws ServletException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
            Bus previous = BusFactory.getThreadDefaultBus(false);
            try {
                DestinationRegistry registry = new DestinationRegistryImpl();
                Bus bus = bus();
                Server server = server(services, bus, registry);
                CXFNonSpringServlet servlet = new CXFNonSpringServlet(registry, bus);
                servlet.init(new WithoutListing(config));
                return new Endpoint(server, servlet);
            } finally {
                BusFactory.setThreadDefaultBus(previous);
                thread.setContextClassLoader(before);
            }
        }

        private static Bus bus() {
            Bus bus = new ExtensionManagerBus(null, null, ExtensionManagerBus.class.getClassLoader());
            // CXF makes the first bus of a process the default of all: the SOAP endpoints must not end up on ours.
            if (BusFactory.getDefaultBus(false) == bus) {
                BusFactory.setDefaultBus(null);
            }
            bus.setProperty("skip.default.json.provider.registration", true);
            return bus;
        }

        private static Server server(Services services, Bus bus, DestinationRegistry registry) {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setDestinationFactory(new HTTPTransportFactory(registry));
            factory.setServiceBeans(resources(services));
            // Problems tells and logs what fails; CXF would log every client that goes away with a stack trace.
            factory.setProperties(Map.of(FaultListener.class.getName(), new NoOpFaultListener()));
            factory.setProviders(List.of(
                    new Authentication(services),
                    new ActorContext(),
                    new QueryNames(),
                    new BodyLimit(),
                    new JsonReader(),
                    new Problems(),
                    new SecurityHeaders()));
            return factory.create();
        }

        void close() {
            server.destroy();
            servlet.destroy();
        }
    }

    /** CXF would list its services, to everybody, at {@code /services}. */
    private record WithoutListing(ServletConfig config) implements ServletConfig {
        @Override
        public String getServletName() {
            return config.getServletName();
        }

        @Override
        public ServletContext getServletContext() {
            return config.getServletContext();
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return name.equals("hide-service-list-page") ? "true" : config.getInitParameter(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return config.getInitParameterNames();
        }
    }
}
