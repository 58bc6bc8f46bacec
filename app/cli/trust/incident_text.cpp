// SPDX-License-Identifier: Apache-2.0

#include "cli/trust/incident_text.h"

#include "trust/incident_procedure.h"

namespace winnow::cli {

Result<std::string> incidentProcedure(Project& project, std::string_view kind)
{
    Result<IncidentFacts> f = incidentFacts(project);
    if (!f) return pass(f);
    const std::string client = f->client.empty() ? "your client" : f->client;
    std::string out;
    if (kind == "lost") {
        out = "A computer with this project on it was lost or stolen\n\n"
              "What is on it\n"
              "  The project with " +
            std::to_string(f->rows) + " rows and " + std::to_string(f->addresses) +
            " addresses, encrypted with AES-256 under " +
            (f->keyFileNeeded ? "a password and a key file" : "a password") +
            " (Argon2id).\n"
            "  " +
            std::to_string(f->clearExports) + " exports in clear that may be on it, " +
            std::to_string(f->sealedExports) +
            " encrypted ones.\n\n"
            "What to do\n"
            "  1. Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done.\n"
            "  2. Restore the project elsewhere from the last backup" +
            (f->lastBackup.empty() ? " - there is none that this project knows of" : " of " + f->lastBackup) +
            ".\n"
            "  3. There, encrypt it anew: winnow-cli project new-key.\n";
        out += f->clearExports > 0 ? "  4. Exports in clear count as disclosed: tell " + client + " at once.\n"
                                   : "  4. Tell " + client + " at once, and that what was on it was encrypted.\n";
    } else {
        out = "A file was sent to the wrong person\n\n"
              "What it may have been\n"
              "  " +
            std::to_string(f->clearExports) + " exports in clear and " + std::to_string(f->sealedExports) +
            " encrypted ones were written by this project (winnow-cli project known).\n"
            "  An encrypted one is unreadable without its password, as long as that was not sent along.\n\n"
            "What to do\n"
            "  1. Ask the receiver to delete it unread, and to say so in writing.\n"
            "  2. Write down which file it was (its SHA-256 is in winnow-cli project ledger), when, and to whom it went.\n"
            "  3. Tell " +
            client + " at once.\n";
    }
    out +=
        "\nWhom to inform\n"
        "  Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the\n"
        "  authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that.\n"
        "  Close the incident with a note when this is done: winnow-cli project incidents --close NUMBER --note TEXT.\n\n";
    return out;
}

} // namespace winnow::cli
