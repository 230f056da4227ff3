package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.DefaultActionPreparator;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.access.AccessService;
import org.hashar.api.country.CountryDirectory;
import org.jspecify.annotations.Nullable;

/** Types commands over services that the test answers for. */
abstract class TypedCommands {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final UUID ID = new UUID(1, 3);
    static final Actor CONSOLE = new Actor(new UUID(1, 9), "console", Role.ADMINISTRATOR);

    final List<Object> services = new ArrayList<>();
    final List<Object> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TypedCommands() {
        answer(AccessService.class, "console", CONSOLE);
        answer(CountryDirectory.class, "list", List.of());
        services.add(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A service that gives one answer and remembers what it was asked. A problem is thrown. */
    final void answer(Class<?> service, String method, Object answer) {
        answers(service, Map.of(method, answer));
    }

    /** The same for a service that is asked several things. */
    final void answers(Class<?> service, Map<String, Object> answers) {
        services.add(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, called, args) -> {
                    assertThat(answers).containsKey(called.getName());
                    if (args != null) {
                        asked.addAll(Arrays.asList(args));
                    }
                    Object answer = answers.get(called.getName());
                    if (answer instanceof Problem problem) {
                        throw problem.exception();
                    }
                    return answer;
                }));
    }

    final Object type(HasharCommand command, String... words) throws Exception {
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        Session session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, called, args) -> called.getName().equals("getConsole") ? console : null);
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Reference.class)) {
                    field.setAccessible(true);
                    field.set(command, field.getType() == Session.class ? session : service(field.getType()));
                }
            }
        }
        asked.clear();
        out.reset();
        assertThat(new DefaultActionPreparator().prepare(command, session, List.of((Object[]) words)))
                .isTrue();
        return command.execute();
    }

    private @Nullable Object service(Class<?> type) {
        return services.stream().filter(type::isInstance).findFirst().orElse(null);
    }

    final String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
