package org.bridges.secrecy;

/** The vault does not open, so the office does not start. */
public final class VaultClosed extends IllegalStateException {

  private final String repair;

  private VaultClosed(String problem, String repair) {
    super(problem);
    this.repair = repair;
  }

  /** What the operator can do. */
  String repair() {
    return repair;
  }

  static VaultClosed noKey() {
    return new VaultClosed(
        "There is no key for the identity vault.",
        """
        Set bridges.vault.key (environment: BRIDGES_VAULT_KEY) or bridges.vault.key-file.
        First start with an empty database: make a key with "openssl rand -base64 32", and keep a
        copy apart from the database's backups. Later: it is the key of the first start.""");
  }

  static VaultClosed twoKeys() {
    return new VaultClosed(
        "There are two keys for the identity vault: one as a text and one in a file.",
        "Set either bridges.vault.key or bridges.vault.key-file (and former-key likewise).");
  }

  static VaultClosed noFile() {
    return new VaultClosed(
        "The file with the key for the identity vault cannot be read.",
        "Look at bridges.vault.key-file (or former-key-file): is the path right, may we read it?");
  }

  static VaultClosed notAKey() {
    return new VaultClosed(
        "The key for the identity vault is not 32 bytes in Base64.",
        "It has 44 signs and ends with =. Compare it with your copy: is it cut off?");
  }

  static VaultClosed wrongKey() {
    return new VaultClosed(
        "The key for the identity vault is not the one of this database.",
        """
        Nothing was changed. Start with the key that this database was used with: see the copy of
        the key. If the key was exchanged on purpose, give the one before as bridges.vault.former-key.
        Without that key the identities in this database are lost: deploy/README.md, "The key".""");
  }

  static VaultClosed keysetLost() {
    return new VaultClosed(
        "The database holds encrypted records, but its table vault_keyset is empty or incomplete.",
        """
        Nothing was changed, and no new keys were made. Restore the table vault_keyset from the
        newest backup of this database, then start again.""");
  }
}
