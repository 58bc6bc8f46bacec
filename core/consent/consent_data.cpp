// SPDX-License-Identifier: Apache-2.0
// The files of resources/consent inside the program. WINNOW_CONSENT_FOLDER comes from CMake.

#include "consent/consent_data.h"

#include "base/embedded_file.h"

#include <array>

WINNOW_EMBED(consent_en, WINNOW_CONSENT_FOLDER "/en.json")
WINNOW_EMBED(consent_nl, WINNOW_CONSENT_FOLDER "/nl.json")
WINNOW_EMBED(consent_fr, WINNOW_CONSENT_FOLDER "/fr.json")
WINNOW_EMBED(consent_de, WINNOW_CONSENT_FOLDER "/de.json")
WINNOW_EMBED(consent_es, WINNOW_CONSENT_FOLDER "/es.json")
WINNOW_EMBED(consent_it, WINNOW_CONSENT_FOLDER "/it.json")
WINNOW_EMBED(consent_pt, WINNOW_CONSENT_FOLDER "/pt.json")
WINNOW_EMBED(consent_pl, WINNOW_CONSENT_FOLDER "/pl.json")
WINNOW_EMBED(consent_sv, WINNOW_CONSENT_FOLDER "/sv.json")
WINNOW_EMBED(consent_da, WINNOW_CONSENT_FOLDER "/da.json")
WINNOW_EMBED(consent_nb, WINNOW_CONSENT_FOLDER "/nb.json")
WINNOW_EMBED(consent_cs, WINNOW_CONSENT_FOLDER "/cs.json")
WINNOW_EMBED(consent_tr, WINNOW_CONSENT_FOLDER "/tr.json")
WINNOW_EMBED(consent_codes, WINNOW_CONSENT_FOLDER "/codes.json")

namespace winnow {

std::span<const std::string_view> embeddedConsentLanguages()
{
    static const std::array<std::string_view, 13> files = {WINNOW_EMBEDDED(consent_en), WINNOW_EMBEDDED(consent_nl),
        WINNOW_EMBEDDED(consent_fr), WINNOW_EMBEDDED(consent_de), WINNOW_EMBEDDED(consent_es),
        WINNOW_EMBEDDED(consent_it), WINNOW_EMBEDDED(consent_pt), WINNOW_EMBEDDED(consent_pl),
        WINNOW_EMBEDDED(consent_sv), WINNOW_EMBEDDED(consent_da), WINNOW_EMBEDDED(consent_nb),
        WINNOW_EMBEDDED(consent_cs), WINNOW_EMBEDDED(consent_tr)};
    return files;
}

std::string_view embeddedConsentCodes() { return WINNOW_EMBEDDED(consent_codes); }

} // namespace winnow
