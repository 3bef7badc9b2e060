package org.bridges.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.background.RecordLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents and of their parts, each part encrypted for its own place. */
@Component
class DocumentShelf {

  private static final String TABLE = "document";
  private static final String PARTS = "document_part";
  private static final int PART = 256 * 1024;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final RecordLock locks;

  DocumentShelf(JdbcClient jdbc, FieldCipher cipher, RecordLock locks) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.locks = locks;
  }

  /** Documents of one case are added one after the other, until the transaction ends. */
  void lock(UUID caseId) {
    locks.hold("documents:" + caseId);
  }

  long size(UUID caseId) {
    return jdbc.sql(
            """
            select coalesce(sum(size), 0) from document
             where case_id = ? and removed_at is null and name is not null
            """)
        .param(caseId)
        .query(Long.class)
        .single();
  }

  void add(Document document, byte[] content) {
    jdbc.sql(
            """
            insert into document (id, case_id, release_id, kind, media_type, size, name, added_by,
                                  added_at)
            values (:id, :caseId, :releaseId, :kind, :mediaType, :size, :name, :by, :at)
            """)
        .param("id", document.id())
        .param("caseId", document.caseId())
        .param("releaseId", document.releaseId(), Types.OTHER)
        .param("kind", document.kind().name())
        .param("mediaType", document.mediaType())
        .param("size", document.size())
        .param("name", cipher.row(TABLE, document.id()).toColumn("name", document.name()))
        .param("by", document.addedBy())
        .param("at", Timestamp.from(document.addedAt()))
        .update();
    for (int number = 0; number * PART < content.length; number++) {
      var part =
          Arrays.copyOfRange(content, number * PART, Math.min(content.length, (number + 1) * PART));
      var id = partId(document.id(), number);
      jdbc.sql("insert into document_part (id, document_id, number, content) values (?, ?, ?, ?)")
          .params(id, document.id(), number)
          .param(cipher.row(PARTS, id).fileToColumn("content", part))
          .update();
    }
  }

  Optional<Document> find(UUID caseId, UUID documentId) {
    return ofCase(caseId).stream().filter(one -> one.id().equals(documentId)).findAny();
  }

  List<Document> ofCase(UUID caseId) {
    return jdbc.sql("select * from document where case_id = ? order by added_at, id")
        .param(caseId)
        .query(
            (row, number) -> {
              var id = row.getObject("id", UUID.class);
              var removed = row.getTimestamp("removed_at");
              var reason = row.getString("removed_for");
              return new Document(
                  id,
                  caseId,
                  row.getObject("release_id", UUID.class),
                  DocumentKind.valueOf(row.getString("kind")),
                  row.getString("media_type"),
                  row.getInt("size"),
                  cipher.row(TABLE, id).fromColumn("name", row.getBytes("name")),
                  row.getString("added_by"),
                  row.getTimestamp("added_at").toInstant(),
                  reason == null ? null : RemovalReason.valueOf(reason),
                  row.getString("removed_by"),
                  removed == null ? null : removed.toInstant());
            })
        .list();
  }

  /** The whole file; a part that is missing, exchanged or moved does not open. */
  byte[] content(Document document) {
    var file = new ByteArrayOutputStream(document.size());
    for (int number = 0; file.size() < document.size(); number++) {
      var id = partId(document.id(), number);
      var part =
          jdbc.sql("select content from document_part where id = ?")
              .param(id)
              .query((row, at) -> row.getBytes(1))
              .single();
      file.writeBytes(cipher.row(PARTS, id).fileFromColumn("content", part));
    }
    return file.toByteArray();
  }

  boolean remove(UUID documentId, RemovalReason reason, String by, Instant at) {
    jdbc.sql("delete from document_part where document_id = ?").param(documentId).update();
    return jdbc.sql(
                """
                update document set name = null, removed_for = ?, removed_by = ?, removed_at = ?
                 where id = ? and removed_at is null
                """)
            .params(reason.name(), by, Timestamp.from(at), documentId)
            .update()
        == 1;
  }

  /** The place of a part says whose it is and which one: the cipher binds the content to it. */
  private static UUID partId(UUID documentId, int number) {
    return UUID.nameUUIDFromBytes(
        ("part:" + documentId + ":" + number).getBytes(StandardCharsets.UTF_8));
  }
}
