package org.bridges.caseload.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Signed;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Ids;
import org.bridges.audit.Purpose;
import org.bridges.caseload.CaseloadFile;
import org.bridges.caseload.Looked;
import org.bridges.caseload.UploadDesk;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.youth.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A spreadsheet of running cases: sent, looked through, opened. */
@Controller
@RequestMapping("/running-cases")
class UploadPages {

  private static final String DECISION = "alike.";
  private static final String TOGETHER = "together";

  private final UploadDesk desk;
  private final Signed signed;

  UploadPages(UploadDesk desk, Signed signed) {
    this.desk = desk;
    this.signed = signed;
  }

  @GetMapping
  String start(Model model) {
    model.addAttribute("uploads", desk.of(signed.person()));
    return "caseload/start";
  }

  @GetMapping("/template.csv")
  ResponseEntity<byte[]> template() {
    return file("running-cases.csv", CaseloadFile.template());
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping
  String look(@RequestParam @Nullable MultipartFile file, RedirectAttributes flash)
      throws IOException {
    try {
      var content = file == null ? new byte[0] : file.getBytes();
      return "redirect:/running-cases/" + desk.look(content, signed.person());
    } catch (Refused no) {
      flash.addFlashAttribute("problem", no.getMessage());
      return "redirect:/running-cases";
    }
  }

  @Audited(
      data = {DataClass.IDENTITY, DataClass.CASE},
      why = Purpose.CARE)
  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("upload", desk.view(id, signed.person()));
    return "caseload/upload";
  }

  /** How far it is, for the page that waits for it. */
  @Audited(data = DataClass.CASE, why = Purpose.CARE)
  @GetMapping("/{id}/progress")
  String progress(@PathVariable UUID id, Model model) {
    model.addAttribute("upload", desk.view(id, signed.person()));
    return "caseload/upload :: progress";
  }

  @Audited(
      action = AuditAction.CREATE,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping("/{id}")
  String open(
      @PathVariable UUID id, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
    try {
      desk.start(id, looked(sent), signed.person());
    } catch (Refused | WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
    }
    return "redirect:/running-cases/" + id;
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = {DataClass.IDENTITY, DataClass.CASE},
      why = Purpose.CARE)
  @PostMapping("/{id}/removal")
  String discard(@PathVariable UUID id, RedirectAttributes flash) {
    try {
      desk.discard(id, signed.person());
      flash.addFlashAttribute("said", "The file is gone. Cases that were opened stay open.");
      return "redirect:/running-cases";
    } catch (WrongState no) {
      flash.addFlashAttribute("problem", no.getMessage());
      return "redirect:/running-cases/" + id;
    }
  }

  @Audited(
      action = AuditAction.EXPORT,
      data = {DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.CASE},
      why = Purpose.CARE)
  @GetMapping("/{id}/left-out.csv")
  ResponseEntity<byte[]> leftOut(@PathVariable UUID id) {
    return file("running-cases-left-out.csv", desk.leftOut(id, signed.person()));
  }

  private static ResponseEntity<byte[]> file(String name, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Looked looked(Map<String, String> sent) {
    var byLine = new HashMap<UUID, Verdict.Answer>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(DECISION)) {
            answer(value)
                .ifPresent(
                    said ->
                        Ids.parse(name.substring(DECISION.length()))
                            .ifPresent(line -> byLine.put(line, said)));
          }
        });
    return new Looked(byLine, answer(sent.getOrDefault(TOGETHER, "")).orElse(null));
  }

  private static Optional<Verdict.Answer> answer(String sent) {
    return Arrays.stream(Verdict.Answer.values()).filter(one -> one.name().equals(sent)).findAny();
  }
}
