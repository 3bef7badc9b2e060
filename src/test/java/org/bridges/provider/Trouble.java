package org.bridges.provider;

/** What is wrong with the next token that says who somebody is. */
enum Trouble {
  NONE,
  /** It answers another question than the one that was asked. */
  OTHER_NONCE,
  /** It was over ten minutes ago. */
  EXPIRED,
  /** It was made for another office. */
  OTHER_AUDIENCE,
  /** It says that another provider made it. */
  OTHER_ISSUER,
  /** It is signed with a key of the same name that is not the provider's. */
  FOREIGN_KEY,
  /** It is not signed at all. */
  UNSIGNED
}
