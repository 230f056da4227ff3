package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.soap.internal.partner.CapitalSourceXml;
import org.hashar.soap.internal.partner.FaultCodeXml;
import org.hashar.soap.internal.partner.FundKindXml;
import org.hashar.soap.internal.partner.LineKindXml;
import org.hashar.soap.internal.partner.RepaymentRuleXml;
import org.hashar.soap.internal.partner.UnitXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The contract is a promise: it does not change under one version number, and what is sent is what it says. */
class WsdlTest {

    @Test
    void staysTheSameUnderOneVersion() throws Exception {
        byte[] wsdl = read(Contract.RESOURCE);
        Matcher version =
                Pattern.compile("contract (\\d+\\.\\d+\\.\\d+)").matcher(new String(wsdl, StandardCharsets.UTF_8));
        assertThat(version.find()).isTrue();
        Properties published = new Properties();
        published.load(new ByteArrayInputStream(read("/wsdl-versions.properties")));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wsdl));

        assertThat(published.getProperty(version.group(1)))
                .as(
                        "digest of contract %s; a change needs a new version and its line in wsdl-versions.properties",
                        version.group(1))
                .isEqualTo(digest);
    }

    @Test
    void importsNothing() throws Exception {
        assertThat(new String(read(Contract.RESOURCE), StandardCharsets.UTF_8)).doesNotContain(":import", ":include");
    }

    @Test
    void declaresEveryValueThatTheServicesAnswerWith() {
        assertThat(values(LineKindXml.values(), LineKindXml::value)).containsAll(names(StatementLine.Kind.values()));
        assertThat(values(FundKindXml.values(), FundKindXml::value)).containsAll(names(FundKind.values()));
        assertThat(values(CapitalSourceXml.values(), CapitalSourceXml::value))
                .containsAll(names(CapitalSource.values()));
        assertThat(values(UnitXml.values(), UnitXml::value)).containsAll(names(UnitOfMeasure.values()));
        assertThat(values(RepaymentRuleXml.values(), RepaymentRuleXml::value))
                .containsAll(names(RevolvingLoanDraft.RepaymentRule.values()));
    }

    private static <E> List<String> values(E[] all, Function<E, String> text) {
        return Arrays.stream(all).map(text).toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    @Test
    void declaresEveryCodeThatAProblemCanHave() {
        assertThat(Arrays.stream(FaultCodeXml.values()).map(FaultCodeXml::value))
                .containsAll(Arrays.stream(Problem.Type.values())
                        .map(Problem.Type::faultCode)
                        .toList());
    }

    @Test
    void faultsAreByTheContractWhateverTheyTell() throws Exception {
        Problem problem = new Problem(
                Problem.Type.INVALID,
                "invalid",
                List.of(1),
                List.of(new Violation("/meeting/date", "xml-value", List.of("<\u0001&>", 3, "Day"))));

        Document document = namespaceAware()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Faults.envelope(problem, Locale.ENGLISH)));

        DocumentBuilderFactory factory = namespaceAware();
        Document fault = factory.newDocumentBuilder().newDocument();
        fault.appendChild(fault.importNode(
                document.getElementsByTagNameNS(Contract.NAMESPACE, "PartnerFault")
                        .item(0),
                true));
        Contract.load().schema().newValidator().validate(new DOMSource(fault));
        assertThat(fault.getElementsByTagNameNS(Contract.NAMESPACE, "message")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Line 3: the element <\uFFFD&> does not hold a value of Day.");
    }

    private static DocumentBuilderFactory namespaceAware() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory;
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = WsdlTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        }
    }
}
