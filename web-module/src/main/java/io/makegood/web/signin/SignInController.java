package io.makegood.web.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in; what is sent from it goes to the security filters. */
@Controller
class SignInController {
    @GetMapping("/")
    String start() {
        return "redirect:/dashboard";
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "signin/sign-in";
    }
}
