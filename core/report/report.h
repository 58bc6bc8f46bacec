// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Report: what a client is handed as proof, and how it is checked. Needs no project to be verified.
///
/// A report is four files of one name:
///     NAME.json   the truth: canonical JSON
///     NAME.sig    an Ed25519 signature of its bytes (64 bytes, RFC 8032)
///     NAME.pem    the public key of whoever signed (SubjectPublicKeyInfo)
///     NAME.html   a rendering for people, made from the JSON alone
///
/// Canonical JSON: UTF-8, one line without blanks, keys sorted by their bytes, strings and whole numbers only (no true,
/// false, null or fractions), no line feed at the end. The same facts give the same bytes everywhere.

#include "base/result.h"
#include "crypto/identity.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// What a report is about.
enum class ReportKind : std::uint8_t { Processing, Erasure };

/// A list that came in.
struct ReportedList {
    std::string name, sha256, time;
    std::uint64_t lines = 0, records = 0, unreadable = 0, skipped = 0, addresses = 0, kept = 0, leftOut = 0,
                  toReview = 0, erased = 0;
};

/// A file that went out.
struct ReportedFile {
    std::string name; ///< without its folder
    std::string kind; ///< a stable word, see name(KnownFileKind)
    std::string sha256, time;
    std::uint64_t bytes = 0;
};

/// One control with what was seen.
struct ReportedControl {
    std::string id;       ///< stable word
    std::string criteria; ///< "CC6.1 C1.1"
    std::string label;    ///< "C" cryptography, "A" kept by the program, "D" declared by the user
    std::string state;    ///< "pass", "attention", "fail", "declared", "not_observed"
    std::vector<std::pair<std::string, std::string>> evidence; ///< word and value
};

/// What became of a thing at the contract's end.
struct ReportedErasure {
    std::string name, kind, sha256;
    std::string found;   ///< "found", "changed", "missing", "unreachable"
    std::string outcome; ///< "destroyed", "kept", "failed", "not_there"
};

/// What the network was asked.
struct ReportedNetwork {
    std::uint64_t runs = 0, domains = 0, questions = 0, mailboxes = 0, sessions = 0, encrypted = 0, messages = 0;
    std::string sealedAt; ///< "" or how far the project lets checks go
};

/// Everything that a report says. No address of a list: names that look like one are replaced.
struct ReportInput {
    ReportKind kind = ReportKind::Processing;
    std::string issuer;    ///< whose identity signs
    std::string business;  ///< the consultant's business; ""
    std::string client;    ///< ""
    std::string created;   ///< UTC
    std::string program;   ///< version
    std::string project;   ///< id in hexadecimal
    std::string retention; ///< "2027-03-31" or ""
    std::vector<ReportedList> lists;
    std::vector<std::pair<std::string, std::uint64_t>> leftOut;  ///< rows by cause
    std::vector<std::pair<std::string, std::uint64_t>> statuses; ///< addresses by status
    std::vector<std::pair<std::string, std::string>> references; ///< reference lists and their dates
    std::vector<ReportedFile> files;
    ReportedNetwork network;
    std::vector<ReportedControl> controls;
    std::vector<ReportedErasure> erasures;
    std::uint64_t auditEntries = 0, auditSigned = 0, openIncidents = 0;
    std::string auditHead;
    std::string ledger; ///< "balances", or what does not
    std::string resultDigest;
};

/// The bytes that are signed.
[[nodiscard]] std::string canonicalReport(const ReportInput& input);

/// A name as it may stand in a report: what looks like an address is replaced.
[[nodiscard]] std::string reportableName(std::string_view name);

/// What a check of a report found.
struct ReportProof {
    std::string issuer, client, created, project, kind;
    std::string fingerprint; ///< of the public key
    std::uint64_t files = 0;
    std::vector<std::string> sha256; ///< of the files that the report names
    std::string auditHead;
    std::uint64_t auditEntries = 0;
};

/// Checks form and signature. Errors: ReportInvalid (not canonical, or not ours), BadSignature, KeyFileDamaged.
[[nodiscard]] Result<ReportProof> verifyReport(
    std::string_view json, std::string_view signature, std::string_view publicKeyPem);

} // namespace winnow
