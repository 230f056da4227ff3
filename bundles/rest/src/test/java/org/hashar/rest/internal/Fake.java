package org.hashar.rest.internal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A service that answers as the test tells it to and remembers what it was asked. What was not told is an error of the test. */
final class Fake {
    private final Map<String, Function<Object[], Object>> answers = new HashMap<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();

    record Call(String method, List<Object> args) {}

    void on(String method, Function<Object[], Object> answer) {
        answers.put(method, answer);
    }

    /** The arguments of the last call, without the actor. */
    List<Object> last(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(method + " was not called: " + calls))
                .args();
    }

    <S> S as(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object[] given = args == null ? new Object[0] : args;
            calls.add(new Call(method.getName(), Arrays.asList(given)));
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new IllegalStateException("no answer for " + method.getName());
            }
            return answer.apply(given);
        }));
    }
}
