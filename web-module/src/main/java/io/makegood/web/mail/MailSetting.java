package io.makegood.web.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mail can go out: that needs a mail server, and the address under which links of letters lead here. */
@Component
public class MailSetting {
    private final ObjectProvider<JavaMailSender> server;
    private final String address;

    MailSetting(ObjectProvider<JavaMailSender> server, @Value("${makegood.address:}") String address) {
        this.server = server;
        this.address = address.strip().replaceAll("/+$", "");
    }

    /** What there is of it. */
    public enum State {
        READY,
        NO_SERVER,
        NO_ADDRESS
    }

    public State state() {
        if (server.getIfAvailable() == null) {
            return State.NO_SERVER;
        }
        return address.isEmpty() ? State.NO_ADDRESS : State.READY;
    }

    /** The beginning of every link. */
    String address() {
        return address;
    }
}
