package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.access.AccessService;
import org.hashar.api.access.Account;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.ConsentPurpose;
import org.junit.jupiter.api.Test;

/** Keys for the programme's own machines, and for those of other organisations. */
class ApiKeyAddTest extends TypedCommands {
    private static final UUID CLINIC = new UUID(1, 5);

    /** Makes any key and remembers whose it is. */
    private ApiKeyAddTest makingKeys() {
        services.add(
                0,
                Proxy.newProxyInstance(
                        AccessService.class.getClassLoader(),
                        new Class<?>[] {AccessService.class},
                        (proxy, called, args) -> {
                            if (called.getName().equals("console")) {
                                return CONSOLE;
                            }
                            asked.addAll(Arrays.asList(args));
                            Actor.Partner partner = (Actor.Partner) args[3];
                            return new AccessService.NewKey(
                                    new Account(ID, Account.Kind.API_KEY, "clinic", Role.READER, partner, true, NOW),
                                    "hsh_x");
                        }));
        return this;
    }

    @Test
    void aKeyOfAPartnerSaysWhoseItIsAndForWhat() throws Exception {
        Organisation clinic = new Organisation(
                CLINIC, "KG", OrganisationDraft.Kind.NATIONAL_NGO, "Clinic", List.of(), null, null, NOW, 1);
        makingKeys().answer(OrganisationService.class, "require", clinic);
        Object status = type(new ApiKeyAddCommand(), "--role", "reader", "--partner", CLINIC.toString(), "clinic");
        assertThat(status).isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(CLINIC, new Actor.Partner(CLINIC, ConsentPurpose.SHARING_WITH_PARTNERS));
        assertThat(said()).startsWith("hsh_x");
        type(
                new ApiKeyAddCommand(),
                "--role",
                "reader",
                "--partner",
                CLINIC.toString(),
                "--purpose",
                "referral",
                "clinic");
        assertThat(asked).contains(new Actor.Partner(CLINIC, ConsentPurpose.REFERRAL));
    }

    @Test
    void aKeyForAnOrganisationThatNobodyRegisteredIsNotMade() throws Exception {
        makingKeys()
                .answer(
                        OrganisationService.class,
                        "require",
                        Problem.of(Problem.Type.NOT_FOUND, "organisation-not-found", CLINIC));
        assertThat(type(new ApiKeyAddCommand(), "--role", "reader", "--partner", CLINIC.toString(), "clinic"))
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).doesNotContain("hsh_x");
    }

    @Test
    void theProgrammesOwnKeyIsOfNoPartner() throws Exception {
        makingKeys();
        assertThat(type(new ApiKeyAddCommand(), "--role", "reader", "clinic")).isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, "clinic", Role.READER, null);
    }
}
