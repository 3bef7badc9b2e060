package wrong;

import jakarta.persistence.Entity;

/** An entity that everybody could take. */
@Entity
public class LoudEntity {}
