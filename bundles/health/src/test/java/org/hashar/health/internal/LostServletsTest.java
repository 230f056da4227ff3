package org.hashar.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.servlet.Servlet;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.FailedServletDTO;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.runtime.dto.ServletContextDTO;
import org.osgi.service.http.runtime.dto.ServletDTO;

class LostServletsTest {
    private final List<String> shown = new ArrayList<>();
    private final RuntimeDTO served = new RuntimeDTO();

    @Test
    void remindsTheServerOfAServletThatItNeitherServesNorRefuses() {
        serves(1);
        refuses(2);
        LostServlets lost = lost(1, 2, 3);
        lost.look();
        assertThat(shown).as("it may still be on its way").isEmpty();
        lost.look();
        assertThat(shown).containsExactly("come", "gone");
    }

    @Test
    void givesTheServerTimeAfterEachReminder() {
        serves();
        refuses();
        LostServlets lost = lost(3);
        lost.look();
        lost.look();
        lost.look();
        assertThat(shown).containsExactly("come", "gone");
        serves(3);
        lost.look();
        lost.look();
        assertThat(shown).containsExactly("come", "gone");
    }

    @Test
    void leavesAServerAloneThatServesAllOrRefusesOpenly() {
        serves(1, 2);
        refuses(3);
        LostServlets lost = lost(1, 2, 3);
        lost.look();
        lost.look();
        assertThat(shown).isEmpty();
    }

    private void serves(long... services) {
        ServletContextDTO context = new ServletContextDTO();
        context.servletDTOs = LongStream.of(services)
                .mapToObj(id -> {
                    ServletDTO servlet = new ServletDTO();
                    servlet.serviceId = id;
                    return servlet;
                })
                .toArray(ServletDTO[]::new);
        served.servletContextDTOs = new ServletContextDTO[] {context};
    }

    private void refuses(long... services) {
        served.failedServletDTOs = LongStream.of(services)
                .mapToObj(id -> {
                    FailedServletDTO servlet = new FailedServletDTO();
                    servlet.serviceId = id;
                    return servlet;
                })
                .toArray(FailedServletDTO[]::new);
    }

    private LostServlets lost(long... registered) {
        HttpServiceRuntime server = Fake.of(HttpServiceRuntime.class, Map.of("getRuntimeDTO", args -> served));
        ServiceRegistration<?> registration = Fake.of(ServiceRegistration.class, Map.of("unregister", args -> {
            shown.add("gone");
            return null;
        }));
        BundleContext context = Fake.of(
                BundleContext.class,
                Map.of(
                        "getServiceReferences",
                        args -> LongStream.of(registered)
                                .mapToObj(this::reference)
                                .toList(),
                        "registerService",
                        args -> {
                            assertThat(args[0]).isEqualTo(ServletContextHelper.class);
                            assertThat(((Dictionary<?, ?>) args[2]).get("osgi.http.whiteboard.context.path"))
                                    .isEqualTo("/hashar-reminder");
                            shown.add("come");
                            return registration;
                        }));
        return new LostServlets(context, server);
    }

    @SuppressWarnings("unchecked")
    private ServiceReference<Servlet> reference(long id) {
        return Fake.of(ServiceReference.class, Map.of("getProperty", args -> id));
    }
}
