// SPDX-License-Identifier: Apache-2.0

#include "trust/backup_list.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>

namespace winnow {
namespace {

constexpr UtcMillis kHour = 3'600'000;
constexpr std::size_t kIdDigits = 8;
constexpr std::size_t kStampLength = 16;
constexpr std::string_view kEnding = ".winnow";
constexpr std::string_view kPartEnding = ".part";

/// "20261123T024500Z": sorts by time and has no colons.
std::string stampOf(UtcMillis time)
{
    std::string out;
    for (const char c : toIso8601(time))
        if (c == '.')
            break;
        else if (c != '-' && c != ':' && c != 'Z')
            out += c;
    return out + "Z";
}

/// A number of nothing but digits.
std::optional<unsigned> numberIn(std::string_view text)
{
    unsigned value = 0;
    if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, isAsciiDigit)) return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<UtcMillis> timeOf(std::string_view stamp)
{
    if (stamp.size() != kStampLength || stamp[8] != 'T' || stamp[15] != 'Z') return std::nullopt;
    const auto year = numberIn(stamp.substr(0, 4)), month = numberIn(stamp.substr(4, 2)),
               day = numberIn(stamp.substr(6, 2)), hour = numberIn(stamp.substr(9, 2)),
               minute = numberIn(stamp.substr(11, 2)), second = numberIn(stamp.substr(13, 2));
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date{
        std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return duration_cast<milliseconds>(
        sys_days(date).time_since_epoch() + hours(*hour) + minutes(*minute) + seconds(*second))
        .count();
}

/// Takes the digits of an id and the blank before them off the end; "" where there are none.
std::string_view takeDigits(std::string_view& name)
{
    constexpr std::size_t kTaken = kIdDigits + 1;
    if (name.size() < kTaken || name[name.size() - kTaken] != ' ') return {};
    const std::string_view digits = name.substr(name.size() - kIdDigits);
    const auto isHex = [](char c) { return isAsciiDigit(c) || (c >= 'a' && c <= 'f'); };
    if (!std::ranges::all_of(digits, isHex)) return {};
    name.remove_suffix(kTaken);
    return digits;
}

struct BackupName {
    UtcMillis time = 0;
    unsigned turn = 1; ///< among those of one second
    std::string id;    ///< its first digits; "" in names of earlier versions
};

/// NAME [ID] STAMP.
std::optional<BackupName> nameBeforeEnding(std::string_view name)
{
    BackupName out;
    if (name.size() < kStampLength + 2 || name[name.size() - kStampLength - 1] != ' ') return std::nullopt;
    const auto time = timeOf(name.substr(name.size() - kStampLength));
    if (!time) return std::nullopt;
    out.time = *time;
    name.remove_suffix(kStampLength + 1);
    out.id = takeDigits(name);
    return out;
}

/// Nothing for the name of another file.
std::optional<BackupName> parseBackupName(std::string_view name)
{
    if (!name.ends_with(kEnding)) return std::nullopt;
    name.remove_suffix(kEnding.size());
    const std::size_t dash = name.rfind('-');
    const auto turn = dash == std::string_view::npos ? std::nullopt : numberIn(name.substr(dash + 1));
    std::optional<BackupName> out = nameBeforeEnding(turn ? name.substr(0, dash) : name);
    if (out && turn) out->turn = *turn;
    return out;
}

std::optional<BackupName> parsePartName(std::string_view name)
{
    if (!name.ends_with(kPartEnding)) return std::nullopt;
    name.remove_suffix(kPartEnding.size());
    (void)takeDigits(name);
    return nameBeforeEnding(name);
}

std::string shortId(Project& project) { return project.projectId().substr(0, kIdDigits); }

/// The regular files of a folder, but for the project itself: it may lie among its backups, and opening it a second
/// time would drop its locks. A folder that cannot be read has none.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, Project& project)
{
    std::vector<std::filesystem::path> out;
    std::error_code failed;
    for (auto item = std::filesystem::directory_iterator(folder, failed);
        !failed && item != std::filesystem::directory_iterator(); item.increment(failed)) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(item->symlink_status(ignored)) &&
            !std::filesystem::equivalent(item->path(), project.vault().path(), ignored))
            out.push_back(item->path());
    }
    return out;
}

/// Those of Winnow's own folder: a link in its place leads into somebody's.
std::vector<std::filesystem::path> filesIn(const BackupPlace& place, Project& project)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(std::filesystem::symlink_status(place.folder, ignored))) return {};
    return filesIn(place.folder, project);
}

/// Those that a rule of generations keeps, of backups in order from the newest.
std::vector<bool> generations(const std::vector<Backup>& all, UtcMillis now)
{
    std::vector<bool> keep(all.size(), false);
    std::set<UtcMillis> days, weeks, months;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const UtcMillis age = now - all[i].time;
        keep[i] = i < 5;
        if (age < 7 * kDayMillis && days.insert(all[i].time / kDayMillis).second) keep[i] = true;
        if (age < 31 * kDayMillis && weeks.insert(all[i].time / (7 * kDayMillis)).second) keep[i] = true;
        if (age < 183 * kDayMillis && months.insert(all[i].time / (30 * kDayMillis)).second) keep[i] = true;
    }
    return keep;
}

struct Unfinished {
    std::filesystem::path part;
    UtcMillis begun = 0;
};

Result<std::vector<Unfinished>> unfinished(Project& project)
{
    Result<BackupPlace> place = backupPlace(project);
    if (!place) return pass(place);
    std::vector<Unfinished> out;
    const std::string id = shortId(project);
    for (const std::filesystem::path& file : filesIn(*place, project)) {
        const auto named = parsePartName(file.filename().string());
        if (!named) continue;
        // One that was cut off in its header shows whose it is by its name alone.
        std::error_code ignored;
        const bool headless = named->id == id && std::filesystem::file_size(file, ignored) < kHeaderBytes;
        if (headless || namesProject(file, project.vault().header().projectId)) out.push_back({file, named->time});
    }
    return out;
}

/// What opening a file for its proof leaves beside it when that is cut off.
std::vector<std::filesystem::path> withNeighbours(const std::filesystem::path& part)
{
    std::vector<std::filesystem::path> out;
    std::error_code ignored;
    for (const char* ending : {"", "-journal", ".lock"})
        if (std::filesystem::path file = part.string() + ending;
            std::filesystem::is_regular_file(std::filesystem::symlink_status(file, ignored)))
            out.push_back(std::move(file));
    return out;
}

} // namespace

std::string backupName(Project& project, UtcMillis time)
{
    // A name may have 255 bytes; whole letters of it stay.
    constexpr std::size_t kLongest = 160;
    std::string stem = project.vault().path().stem().string();
    if (stem.size() > kLongest) {
        std::size_t end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0) == 0x80) --end;
        stem.resize(end);
    }
    return stem + " " + shortId(project) + " " + stampOf(time);
}

Result<std::vector<Backup>> backups(Project& project)
{
    Result<BackupPlace> place = backupPlace(project);
    if (!place) return pass(place);
    std::vector<std::filesystem::path> files = filesIn(*place, project);
    if (!place->chosen.empty()) std::ranges::copy(filesIn(place->chosen, project), std::back_inserter(files));
    std::vector<std::pair<Backup, unsigned>> found;
    for (const std::filesystem::path& file : files) {
        const auto named = parseBackupName(file.filename().string());
        if (!named || !namesProject(file, project.vault().header().projectId)) continue;
        std::error_code ignored;
        found.push_back({{file, named->time, std::filesystem::file_size(file, ignored)}, named->turn});
    }
    std::ranges::sort(found, std::greater{}, [](const auto& f) { return std::pair(f.first.time, f.second); });
    std::vector<Backup> out;
    for (auto& [backup, turn] : found) out.push_back(std::move(backup));
    return out;
}

Result<void> pruneBackups(Project& project)
{
    Result<BackupPlace> place = backupPlace(project);
    if (!place) return pass(place);
    Result<std::vector<Backup>> all = backups(project);
    if (!all) return pass(all);
    const std::vector<bool> keep = generations(*all, project.clock().utcNow());
    Result<std::vector<KnownFile>> known = project.files().all();
    if (!known) return pass(known);
    for (std::size_t i = 0; i < all->size(); ++i) {
        const std::filesystem::path& path = (*all)[i].path;
        const bool ours =
            path.parent_path() == place->folder && parseBackupName(path.filename().string())->id == shortId(project);
        std::error_code failed;
        if (keep[i] || !ours || !std::filesystem::remove(path, failed)) continue;
        for (const KnownFile& f : *known)
            if (f.kind == KnownFileKind::Backup && f.gone.empty() && f.path == path.string())
                if (Result<void> done = project.files().setGone(f.id, project.now()); !done) return done;
    }
    return {};
}

Result<std::vector<std::filesystem::path>> unfinishedBackups(Project& project)
{
    Result<std::vector<Unfinished>> all = unfinished(project);
    if (!all) return pass(all);
    std::vector<std::filesystem::path> out;
    for (const Unfinished& u : *all) std::ranges::move(withNeighbours(u.part), std::back_inserter(out));
    return out;
}

Result<void> sweepUnfinishedBackups(Project& project)
{
    Result<std::vector<Unfinished>> all = unfinished(project);
    if (!all) return pass(all);
    std::error_code ignored;
    for (const Unfinished& u : *all)
        if (project.clock().utcNow() - u.begun > kHour)
            for (const std::filesystem::path& file : withNeighbours(u.part)) std::filesystem::remove(file, ignored);
    return {};
}

} // namespace winnow
