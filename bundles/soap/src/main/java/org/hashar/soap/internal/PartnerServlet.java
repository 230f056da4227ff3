package org.hashar.soap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.jaxws.context.WebServiceContextImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.logging.NoOpFaultListener;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.access.AccessService;
import org.hashar.api.access.Credentials;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partners' endpoint at {@code /soap/partner/v1}: a gate before CXF's servlet. Nothing passes unauthenticated, the contract included;
 * no message comes to CXF that is too large or has not passed {@link RequestCheck}. Bus, servlet and registry are its own, so that it
 * comes and goes without anything else that uses CXF, and no other servlet can reach its endpoint.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.name=hashar-soap", "osgi.http.whiteboard.servlet.pattern=/soap/*"})
public final class PartnerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PartnerServlet.class);
    private static final String PATH = "/partner/v1";
    private static final long CLOSING_SECONDS = 10;
    static final int MAX_BYTES = 1 << 20;
    private static final long MAX_READ_AWAY = 8L * MAX_BYTES;

    private final transient AccessService access;
    private final transient Contract contract = Contract.load();
    private final transient RequestCheck check = new RequestCheck(contract);
    private final transient CXFNonSpringServlet cxf;
    /** Calls hold it to read; who closes takes it to write, after the calls under way, and keeps it. */
    private final transient ReadWriteLock calls = new ReentrantReadWriteLock();

    @Activate
    public PartnerServlet(
            @Reference AccessService access,
            @Reference GroupService groups,
            @Reference PersonService persons,
            @Reference MembershipService memberships,
            @Reference MeetingService meetings,
            @Reference FundService funds,
            @Reference FigureService figures,
            @Reference CapitalService capital,
            @Reference SeasonService seasons,
            @Reference RevolvingLoanService loans) {
        this.access = access;
        Bus bus = new CXFBusFactory().createBus();
        DestinationRegistry destinations = new DestinationRegistryImpl();
        publish(
                bus,
                destinations,
                new PartnerEndpoint(
                        groups,
                        persons,
                        memberships,
                        meetings,
                        funds,
                        figures,
                        capital,
                        seasons,
                        loans,
                        new WebServiceContextImpl()));
        this.cxf = new CXFNonSpringServlet(destinations, bus);
    }

    private static void publish(Bus bus, DestinationRegistry destinations, PartnerEndpoint endpoint) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(destinations));
        factory.setServiceBean(endpoint);
        factory.setAddress(PATH);
        // Faults tells and logs what fails; CXF would log every client's mistake with a stack trace.
        factory.setProperties(Map.of(FaultListener.class.getName(), new NoOpFaultListener()));
        factory.getOutFaultInterceptors().add(new FaultOut());
        factory.create();
    }

    @Deactivate
    void close() throws InterruptedException {
        if (!calls.writeLock().tryLock(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Closing while calls are still under way");
        }
        cxf.destroyBus();
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        cxf.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Actor actor = Credentials.signIn(access, request.getHeader("Authorization"))
                    .orElseThrow(() -> Problem.of(Problem.Type.UNAUTHENTICATED, "unauthenticated")
                            .exception());
            if (!PATH.equals(request.getPathInfo())) {
                throw Problem.of(Problem.Type.NOT_FOUND, "soap-endpoint").exception();
            }
            switch (request.getMethod()) {
                case "GET" -> contract(request, response);
                case "POST" -> call(actor, request, response);
                default -> {
                    response.setHeader("Allow", "GET, POST");
                    throw Problem.of(Problem.Type.METHOD_NOT_ALLOWED, "method-not-allowed", "GET, POST")
                            .exception();
                }
            }
        } catch (ServletException | RuntimeException e) {
            Problem problem = Faults.problemOf(e);
            if (!response.isCommitted()) {
                Faults.send(problem, request, response);
            }
        }
    }

    private void contract(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"wsdl".equalsIgnoreCase(request.getQueryString())) {
            throw Problem.of(Problem.Type.NOT_FOUND, "soap-endpoint").exception();
        }
        byte[] wsdl = contract.wsdl(request.getRequestURL().toString());
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(wsdl.length);
        response.getOutputStream().write(wsdl);
    }

    private void call(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        mediaType(request);
        byte[] body = body(request);
        check.check(body);
        CheckedRequest checked = new CheckedRequest(request, body);
        checked.setAttribute(PartnerEndpoint.ACTOR, actor);
        if (!calls.readLock().tryLock()) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "soap-closing").exception();
        }
        try {
            cxf.service(checked, response);
        } finally {
            calls.readLock().unlock();
        }
    }

    /** SOAP 1.1 as UTF-8 text and nothing else: no attachments, no compression behind which a bomb could hide. */
    private static void mediaType(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        String encoding = request.getCharacterEncoding();
        boolean xml = type.equals("text/xml") || type.startsWith("text/xml;") || type.startsWith("text/xml ");
        boolean utf8 = encoding == null || encoding.equalsIgnoreCase("UTF-8");
        if (!xml || !utf8 || request.getHeader("Content-Encoding") != null) {
            throw Problem.of(Problem.Type.UNSUPPORTED_MEDIA_TYPE, "soap-media-type")
                    .exception();
        }
    }

    /** What is too much is read away, up to a limit: a client that still sends would find the connection gone and never see the answer. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length <= MAX_BYTES) {
            return body;
        }
        int more = body.length;
        for (long read = 0; more > 0 && read < MAX_READ_AWAY; read += more) {
            more = in.read(body);
        }
        throw Problem.of(Problem.Type.TOO_LARGE, "too-large", MAX_BYTES).exception();
    }
}
