package org.bridges.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Service;

/**
 * Words by which something is found without being readable: a keyed function under a key apart from
 * the fields' key, so that nobody can try words out without it.
 */
@Service
public class BlindIndex {

  private static final int BYTES = 16;

  private final Keyring keyring;

  BlindIndex(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * The same for the same word, and for no other.
   *
   * @param use what the word is for; the same word of another use is unlike
   */
  public String of(String use, String word) {
    var input = (use + '\0' + word).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keyring.blind(input, BYTES));
  }
}
