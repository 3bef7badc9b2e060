package wrong;

import org.springframework.web.bind.annotation.RestController;

/** A controller in the wrong place that is public. */
@RestController
public class LoudController {}
