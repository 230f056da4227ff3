package org.hashar.store.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.hashar.store.StoreStatus.Database;

/** Engines for tests: the server's own, counting what goes to the database. */
public final class TestEngines {
    private TestEngines() {}

    /** H2 in a file. */
    public static Counted h2(Path file) {
        return new Counted(H2Engine.ofFile(file, "", ""));
    }

    /** PostgreSQL; unchecked it may run on a server that does not wait for its disk. */
    public static Counted postgres(String url, String user, boolean checked) {
        return new Counted(new PostgresEngine(url, user, "", checked));
    }

    /** What went to the database. */
    public static final class Counts {
        final AtomicLong statements = new AtomicLong();
        final AtomicLong commits = new AtomicLong();
        final AtomicLong flushes = new AtomicLong();

        /** Executions; a batch is one. Without commits and rollbacks. */
        public long statements() {
            return statements.get();
        }

        /** Commits of connections. */
        public long commits() {
            return commits.get();
        }

        /** Times that a committer asked for the disk. */
        public long flushes() {
            return flushes.get();
        }
    }

    /** An engine that counts. */
    public static final class Counted implements Engine {
        private final Engine engine;
        private final Counts counts = new Counts();

        /** Around any engine. */
        public Counted(Engine engine) {
            this.engine = engine;
        }

        /** What went through it so far. */
        public Counts counts() {
            return counts;
        }

        @Override
        public DataSource dataSource() {
            return proxy(DataSource.class, engine.dataSource());
        }

        @Override
        public String platform() {
            return engine.platform();
        }

        @Override
        public Database describe() throws SQLException {
            return engine.describe();
        }

        @Override
        public long opening() {
            return engine.opening();
        }

        @Override
        public void awaitDurable(long opening) throws SQLException {
            counts.flushes.incrementAndGet();
            engine.awaitDurable(opening);
        }

        @Override
        public Turn turn() {
            return engine.turn();
        }

        @Override
        public void guard(Connection connection, String table) throws SQLException {
            engine.guard(connection, table);
        }

        @Override
        public void close() {
            engine.close();
        }

        private <T> T proxy(Class<T> type, Object target) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                count(method);
                try {
                    return wrap(method, method.invoke(target, arguments));
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private void count(Method method) {
            if (method.getName().startsWith("execute")) {
                counts.statements.incrementAndGet();
            } else if (method.getName().equals("commit")) {
                counts.commits.incrementAndGet();
            }
        }

        private Object wrap(Method method, Object result) {
            Class<?> type = method.getReturnType();
            boolean counted = Connection.class == type || java.sql.Statement.class.isAssignableFrom(type);
            return counted && result != null ? proxy(type, result) : result;
        }
    }

    /** An engine that fails while a switch says so. */
    public static final class Switched implements Engine {
        /** Throws while the engine must fail. */
        public interface Switch {
            /** Throws to fail. */
            void pass() throws SQLException;
        }

        private final Engine engine;
        private final Switch gate;

        /** Around any engine. */
        public Switched(Engine engine, Switch gate) {
            this.engine = engine;
            this.gate = gate;
        }

        @Override
        public DataSource dataSource() {
            return new CheckedDataSource(engine.dataSource(), gate::pass, connection -> {});
        }

        @Override
        public String platform() {
            return engine.platform();
        }

        @Override
        public Database describe() throws SQLException {
            gate.pass();
            return engine.describe();
        }

        @Override
        public long opening() {
            return engine.opening();
        }

        @Override
        public void awaitDurable(long opening) throws SQLException {
            engine.awaitDurable(opening);
        }

        @Override
        public Turn turn() {
            return engine.turn();
        }

        @Override
        public void guard(Connection connection, String table) throws SQLException {
            engine.guard(connection, table);
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
