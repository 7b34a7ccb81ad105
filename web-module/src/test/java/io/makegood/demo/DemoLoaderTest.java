package io.makegood.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "makegood.demo=false")
class DemoLoaderTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void inAnEmptyFolder(DynamicPropertyRegistry registry) {
        registry.add("makegood.data", data::toString);
    }

    @Autowired
    private DemoPeople people;

    @Autowired
    private DemoAgreement agreement;

    @Autowired
    private DemoSignIns signIns;

    @Autowired
    private Contracts contracts;

    @Test
    void anEmptyDatabaseGetsAnAgreementInForceAndAnOfferAndNothingASecondTime() {
        DemoLoader loader = new DemoLoader(people, agreement, signIns);

        List<DemoPeople.SignIn> all = loader.load();

        DemoPeople.SignIn customer = DemoPeople.SignIn.of(all, Side.CUSTOMER, Role.LEGAL);
        List<ContractRow> rows = contracts.visibleTo(customer.actor());
        assertThat(rows).hasSize(1);
        VersionHistory history =
                contracts.versions(customer.actor(), rows.getFirst().id());
        assertThat(history.numbered(1).agreed()).isTrue();
        assertThat(history.onOffer()).isPresent();
        assertThat(people.nobodyIsHere()).isFalse();
        assertThat(DemoSignIns.table(all)).contains(customer.password(), "irena@halo.example", "Halo Contact S.A.");
        assertThat(DemoSignIns.kept(customer))
                .matches("irena@halo\\.example \\S+ legal otpauth://totp/Makegood%3Airena%40halo\\.example"
                        + "\\?issuer=Makegood&secret=[A-Z2-7]{32}\\R");
    }
}
