// SPDX-License-Identifier: Apache-2.0

#include "project/stores/seal.h"

#include <nlohmann/json.hpp>

namespace winnow {
namespace {

Result<void> store(Project& project, CheckDepth most, std::string_view action, std::string_view note)
{
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    if (Result<void> done = project.setMeta("seal", most == CheckDepth::Mailbox ? "" : name(most)); !done) return done;
    nlohmann::json body{{"most", name(most)}};
    if (!note.empty()) body["note"] = note;
    if (Result<void> done = project.audit(action, body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        !done)
        return done;
    if (Result<void> done = t->commit(); !done) return done;
    return project.commitMirror();
}

} // namespace

std::string_view name(CheckDepth depth) noexcept
{
    switch (depth) {
    case CheckDepth::Form: return "form";
    case CheckDepth::Domain: return "domain";
    case CheckDepth::Mailbox: return "mailbox";
    }
    return "form";
}

std::optional<CheckDepth> depthFromName(std::string_view text) noexcept
{
    for (const CheckDepth depth : {CheckDepth::Form, CheckDepth::Domain, CheckDepth::Mailbox})
        if (name(depth) == text) return depth;
    return std::nullopt;
}

Result<CheckDepth> sealedAt(Project& project)
{
    Result<std::string> stored = project.meta("seal");
    if (!stored) return pass(stored);
    if (stored->empty()) return CheckDepth::Mailbox;
    return depthFromName(*stored).value_or(CheckDepth::Form); // an unknown word is the strictest seal
}

Result<void> seal(Project& project, CheckDepth most)
{
    Result<CheckDepth> now = sealedAt(project);
    if (!now) return pass(now);
    if (most > *now) return fail(ErrorKind::BadOption, "a seal is loosened with the password and a note");
    return store(project, most, "sealed", {});
}

Result<void> liftSeal(Project& project, CheckDepth most, std::string_view password, std::string_view note)
{
    if (note.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorKind::BadOption, "the note that says why is empty");
    if (Result<void> known = project.vault().verifySecret(password); !known) return known;
    return store(project, most, "seal_lifted", note);
}

Result<void> allows(Project& project, CheckDepth wanted)
{
    Result<CheckDepth> most = sealedAt(project);
    if (!most) return pass(most);
    if (wanted > *most)
        return fail(ErrorKind::ProjectSealed, std::string("sealed at depth ") + std::string(name(*most)));
    return {};
}

} // namespace winnow
