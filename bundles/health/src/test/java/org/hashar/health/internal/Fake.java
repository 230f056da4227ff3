package org.hashar.health.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A stand-in that knows a few answers by the name of the method and fails on every other call. */
final class Fake {
    private Fake() {}

    static <T> T of(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Answer answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
            }
            return answer.to(args == null ? new Object[0] : args);
        }));
    }

    interface Answer {
        Object to(Object[] args) throws Throwable;
    }
}
