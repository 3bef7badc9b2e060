package org.bridges.secrecy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Encrypted fields of entities are bytes in their columns. */
@Converter(autoApply = true)
class SealedConverter implements AttributeConverter<Sealed, byte[]> {

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed field) {
    return field == null ? null : field.bytes();
  }

  @Override
  public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] stored) {
    return stored == null ? null : Sealed.of(stored);
  }
}
