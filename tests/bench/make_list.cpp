// SPDX-License-Identifier: Apache-2.0
// make_list RECORDS [SEED] [DOMAINS]: writes a seeded list of six columns to standard output.
//
// Names are drawn from lists of common Western European names, domains by Zipf's law from a head of real
// providers and a long tail of invented companies; a few per cent of the addresses are broken, repeated,
// misspelt or written with capitals, as in lists that people have.

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// SplitMix64: the same numbers on every machine.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

constexpr std::array kFirst = {"Jan", "Piet", "Els", "Sofie", "Marie", "Luc", "Anna", "Lotte", "Emma", "Noah", "Louis",
    "Arthur", "Julie", "Thomas", "Nicolas", "Camille", "Pierre", "Jean", "Hans", "Greta", "Lukas", "Mia", "Finn",
    "Lena", "Paul", "Sarah", "Laura", "Kevin", "Tom", "Peter", "Karin", "Eva", "Bart", "Koen", "Wim", "Ann", "Ilse",
    "Griet"};
constexpr std::array kLast = {"Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens",
    "Wouters", "DeSmet", "Dubois", "Lambert", "Martin", "Bernard", "Petit", "Durand", "Leroy", "Moreau", "Simon",
    "Laurent", "Mueller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz", "Hoffmann",
    "deVries", "Jansen", "Bakker", "Visser", "Smit", "Meijer", "deBoer", "Mulder", "deGroot", "Bos"};
constexpr std::array kCity = {"Gent", "Antwerpen", "Brussel", "Leuven", "Brugge", "Amsterdam", "Utrecht", "Paris",
    "Lyon", "Lille", "Berlin", "Hamburg", "Koeln", "Aachen", "Namur"};
constexpr std::array kHead = {"gmail.com", "hotmail.com", "telenet.be", "skynet.be", "outlook.com", "yahoo.fr",
    "orange.fr", "gmx.de", "web.de", "ziggo.nl", "kpnmail.nl", "icloud.com", "live.be", "proximus.be", "laposte.net",
    "t-online.de"};
constexpr std::array kSyllable = {"ba", "ko", "ri", "ten", "lux", "mo", "vel", "dan", "sto", "gra", "fin", "pra", "zor",
    "bel", "tra", "nor", "qui", "sol", "wer", "hal"};
constexpr std::array kEnding = {".be", ".nl", ".com", ".de", ".fr", ".eu", ".org"};

std::string inventedDomain(std::uint64_t number)
{
    Numbers n(number * 7919 + 13);
    std::string name;
    const std::uint64_t syllables = 2 + n.below(3);
    for (std::uint64_t i = 0; i < syllables; ++i) name += kSyllable[n.below(kSyllable.size())];
    name += std::to_string(number % 1000);
    return name + kEnding[n.below(kEnding.size())];
}

void lower(std::string& text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("make_list RECORDS [SEED] [DOMAINS]\n", stderr);
        return 2;
    }
    const std::uint64_t records = std::strtoull(argv[1], nullptr, 10);
    Numbers n(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
    const std::uint64_t tail = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 120'000;

    std::string out = "id,first name,last name,email,city,last order\r\n";
    std::vector<std::string> recent;
    for (std::uint64_t i = 0; i < records; ++i) {
        const std::string first = kFirst[n.below(kFirst.size())];
        const std::string last = kLast[n.below(kLast.size())];
        // Half of the rows at large providers, the others by Zipf over the tail.
        std::string domain;
        if (n.below(100) < 50)
            domain = kHead[static_cast<std::size_t>(std::pow(kHead.size(), n.share())) - 1];
        else
            domain =
                inventedDomain(static_cast<std::uint64_t>(std::pow(static_cast<double>(tail), std::sqrt(n.share()))));
        std::string local = first + "." + last + std::to_string(n.below(100'000));
        lower(local);
        std::string address = local + "@" + domain;
        const std::uint64_t fate = n.below(1000);
        if (fate < 10)
            address = local + domain; // no @
        else if (fate < 20)
            address = local + "@@" + domain;
        else if (fate < 25)
            address = local + "@gmial.com";
        else if (fate < 60)
            address = first + "." + last + std::to_string(n.below(100'000)) + "@" + domain; // capitals
        else if (fate < 110 && !recent.empty())
            address = recent[n.below(recent.size())]; // duplicate
        else if (fate < 113)
            address.clear();
        if (recent.size() < 10'000)
            recent.push_back(address);
        else if (n.below(10) == 0)
            recent[n.below(recent.size())] = address;
        out += std::to_string(i + 1) + ',' + first + ',' + last + ',' + address + ',' + kCity[n.below(kCity.size())] +
            ",20" + std::to_string(10 + n.below(16)) + '-' + std::to_string(10 + n.below(3)) + '-' +
            std::to_string(10 + n.below(19)) + "\r\n";
        if (out.size() > 1 << 20) {
            std::fwrite(out.data(), 1, out.size(), stdout);
            out.clear();
        }
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return 0;
}
