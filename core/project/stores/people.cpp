// SPDX-License-Identifier: Apache-2.0

#include "project/stores/people.h"
#include "base/bytes.h"

#include <array>
#include <cstring>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 3> kRoles = {"viewer", "operator", "owner"};
constexpr const char* kSelectPeople = "SELECT id, slot, name, role, public_key, added FROM person ";

Result<std::optional<Person>> only(Result<std::vector<Person>> people)
{
    if (!people) return pass(people);
    if (people->empty()) return std::optional<Person>();
    return std::optional<Person>(std::move(people->front()));
}

} // namespace

std::string_view name(Role role) noexcept { return kRoles[static_cast<std::size_t>(role)]; }

std::optional<Role> roleFromName(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        if (kRoles[i] == name) return static_cast<Role>(i);
    return std::nullopt;
}

Result<std::vector<Person>> People::select(Result<Statement> s)
{
    if (!s) return pass(s);
    std::vector<Person> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        Person p;
        p.id = s->integer(0);
        if (const std::string_view slot = s->blob(1); slot.size() == p.slot.size())
            std::memcpy(p.slot.data(), slot.data(), slot.size());
        p.name = s->text(2);
        // An unknown role of a newer program is the smallest one here.
        if (const std::int64_t role = s->integer(3); role >= 0 && role < static_cast<std::int64_t>(kRoles.size()))
            p.role = static_cast<Role>(role);
        else
            p.role = Role::Viewer;
        p.publicKey = s->blob(4);
        p.added = s->text(5);
        out.push_back(std::move(p));
    }
}

Result<std::vector<Person>> People::all()
{
    return select(m_database.prepare(std::string(kSelectPeople) + "ORDER BY name, id"));
}

Result<std::optional<Person>> People::bySlot(const SlotId& slot)
{
    Result<Statement> s = m_database.prepare(std::string(kSelectPeople) + "WHERE slot = ?");
    if (s) s->bindBlob(1, bytesOf(slot));
    return only(select(std::move(s)));
}

Result<std::optional<Person>> People::byName(std::string_view name)
{
    Result<Statement> s = m_database.prepare(std::string(kSelectPeople) + "WHERE name = ?");
    if (s) s->bind(1, name);
    return only(select(std::move(s)));
}

Result<void> People::add(const Person& person)
{
    Result<std::optional<Person>> taken = byName(person.name);
    if (!taken) return pass(taken);
    if (person.name.empty() || *taken) return fail(ErrorKind::BadOption, "the name is empty or taken");
    Result<Statement> s =
        m_database.prepare("INSERT INTO person(slot, name, role, public_key, added) VALUES(?,?,?,?,?)");
    if (!s) return pass(s);
    s->bindBlob(1, bytesOf(person.slot))
        .bind(2, std::string_view(person.name))
        .bind(3, static_cast<std::int64_t>(person.role));
    s->bindBlob(4, person.publicKey).bind(5, std::string_view(person.added));
    return s->run();
}

Result<void> People::remove(std::int64_t id)
{
    Result<Statement> s = m_database.prepare("DELETE FROM person WHERE id = ?");
    if (!s) return pass(s);
    s->bind(1, id);
    return s->run();
}

Result<void> People::setSlot(std::int64_t id, const SlotId& slot)
{
    Result<Statement> s = m_database.prepare("UPDATE person SET slot = ? WHERE id = ?");
    if (!s) return pass(s);
    s->bindBlob(1, bytesOf(slot)).bind(2, id);
    return s->run();
}

Result<void> People::setName(std::int64_t id, std::string_view name)
{
    Result<std::optional<Person>> taken = byName(name);
    if (!taken) return pass(taken);
    if (name.empty() || (*taken && (*taken)->id != id)) return fail(ErrorKind::BadOption, "the name is empty or taken");
    Result<Statement> s = m_database.prepare("UPDATE person SET name = ? WHERE id = ?");
    if (!s) return pass(s);
    s->bind(1, name).bind(2, id);
    return s->run();
}

Result<void> People::setPublicKey(std::int64_t id, std::string_view key)
{
    Result<Statement> s = m_database.prepare("UPDATE person SET public_key = ? WHERE id = ?");
    if (!s) return pass(s);
    s->bindBlob(1, key).bind(2, id);
    return s->run();
}

} // namespace winnow
