package org.bridges.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/** The provider's tokens: true ones and, when asked for, one of the kinds that must be refused. */
final class TokenMaker {

  private static final String KEY_NAME = "provider-key";

  private final Map<String, ProviderUser> users = new ConcurrentHashMap<>();
  private final AtomicReference<Trouble> next = new AtomicReference<>(Trouble.NONE);
  private final AtomicReference<Trouble> now = new AtomicReference<>(Trouble.NONE);
  private final JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(new JWKSet(key()));
  private final JwtEncoder own = new NimbusJwtEncoder(keys);
  private final JwtEncoder foreign = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key())));

  JWKSource<SecurityContext> keys() {
    return keys;
  }

  Map<String, ProviderUser> users() {
    return users;
  }

  void spoilNext(Trouble trouble) {
    next.set(trouble);
  }

  /** Writes into the token who the person is. */
  void describe(JwtEncodingContext token) {
    if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
      return;
    }
    var user = users.get(token.getPrincipal().getName());
    var trouble = next.getAndSet(Trouble.NONE);
    now.set(trouble);
    token
        .getClaims()
        .claims(
            claims -> {
              claims.put("preferred_username", user.username());
              claims.put("name", user.name());
              claims.put("groups", user.groups());
              if (user.email() != null) {
                claims.put("email", user.email());
              }
              spoil(claims, trouble);
            });
  }

  Jwt encode(JwtEncoderParameters token) {
    return switch (now.getAndSet(Trouble.NONE)) {
      case FOREIGN_KEY -> foreign.encode(token);
      case UNSIGNED -> unsigned(own.encode(token));
      default -> own.encode(token);
    };
  }

  private static void spoil(Map<String, Object> claims, Trouble trouble) {
    switch (trouble) {
      case OTHER_NONCE -> claims.put("nonce", "another");
      case OTHER_AUDIENCE -> claims.put("aud", java.util.List.of("another-office"));
      case OTHER_ISSUER -> claims.put("iss", "http://127.0.0.1:9/another");
      case EXPIRED -> {
        claims.put("iat", Instant.now().minus(Duration.ofMinutes(40)));
        claims.put("exp", Instant.now().minus(Duration.ofMinutes(10)));
      }
      default -> {}
    }
  }

  private static Jwt unsigned(Jwt signed) {
    try {
      var claims =
          new HashMap<String, Object>(
              com.nimbusds.jwt.JWTParser.parse(signed.getTokenValue())
                  .getJWTClaimsSet()
                  .toJSONObject());
      var plain = new PlainJWT(JWTClaimsSet.parse(claims)).serialize();
      return Jwt.withTokenValue(plain)
          .header("alg", "none")
          .claims(all -> all.putAll(signed.getClaims()))
          .build();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(KEY_NAME).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
