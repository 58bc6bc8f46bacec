<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>winnow::ui::ChangesCard</name>
    <message numerus="yes">
        <source>%Ln decision(s) of yours taken over</source>
        <translation>
            <numerusform>%Ln decision of yours taken over</numerusform>
            <numerusform>%Ln decisions of yours taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) stay on the do-not-mail list</source>
        <translation>
            <numerusform>%Ln address stays on the do-not-mail list</numerusform>
            <numerusform>%Ln addresses stay on the do-not-mail list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) reused</source>
        <translation>
            <numerusform>%Ln answer reused</numerusform>
            <numerusform>%Ln answers reused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) too old</source>
        <translation>
            <numerusform>%Ln answer too old</numerusform>
            <numerusform>%Ln answers too old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckDialog</name>
    <message numerus="yes">
        <source>%Ln domain(s) are asked. Your name server learns which ones, and nothing about the people.</source>
        <translation>
            <numerusform>%Ln domain is asked. Your name server learns which one, and nothing about the people.</numerusform>
            <numerusform>%Ln domains are asked. Your name server learns which ones, and nothing about the people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are named to their own mail servers. No message is ever sent.</source>
        <translation>
            <numerusform>%Ln address is named to its own mail server. No message is ever sent.</numerusform>
            <numerusform>%Ln addresses are named to their own mail servers. No message is ever sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::CleanUpPage</name>
    <message numerus="yes">
        <source>%Ln address(es) belong to a function, such as info@ or sales@. Several people may read them.</source>
        <translation>
            <numerusform>%Ln address belongs to a function, such as info@ or sales@. Several people may read it.</numerusform>
            <numerusform>%Ln addresses belong to a function, such as info@ or sales@. Several people may read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are on domains known for throw-away addresses.</source>
        <translation>
            <numerusform>%Ln address is on a domain known for throw-away addresses.</numerusform>
            <numerusform>%Ln addresses are on domains known for throw-away addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) showed no activity for so long. A row without a date is never inactive.</source>
        <translation>
            <numerusform>%Ln address showed no activity for so long. A row without a date is never inactive.</numerusform>
            <numerusform>%Ln addresses showed no activity for so long. A row without a date is never inactive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::DateOrderRow</name>
    <message numerus="yes">
        <source>%Ln of the first cells is no date and counts as none</source>
        <translation>
            <numerusform>%Ln of the first cells is no date and counts as none</numerusform>
            <numerusform>%Ln of the first cells are no dates and count as none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>Export %Ln row</numerusform>
            <numerusform>Export %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) corrected</source>
        <translation>
            <numerusform>%Ln address corrected</numerusform>
            <numerusform>%Ln addresses corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty cell(s) filled from duplicates</source>
        <translation>
            <numerusform>%Ln empty cell filled from duplicates</numerusform>
            <numerusform>%Ln empty cells filled from duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) cut from shared cells</source>
        <translation>
            <numerusform>%Ln address cut from a shared cell</numerusform>
            <numerusform>%Ln addresses cut from shared cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) held back as unsafe</source>
        <translation>
            <numerusform>%Ln address held back as unsafe</numerusform>
            <numerusform>%Ln addresses held back as unsafe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) made safe</source>
        <translation>
            <numerusform>%Ln cell made safe</numerusform>
            <numerusform>%Ln cells made safe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data skipped</source>
        <translation>
            <numerusform>%Ln line without data skipped</numerusform>
            <numerusform>%Ln lines without data skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s) set aside</source>
        <translation>
            <numerusform>%Ln unreadable line set aside</numerusform>
            <numerusform>%Ln unreadable lines set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that say: do not mail</source>
        <translation>
            <numerusform>Leave out the %Ln row that says: do not mail</numerusform>
            <numerusform>Leave out the %Ln rows that say: do not mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sheet(s) and check</source>
        <translation>
            <numerusform>Import %Ln sheet and check</numerusform>
            <numerusform>Import %Ln sheets and check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Any tool that knows SQLCipher 4 opens it with its password.</source>
        <translation>
            <numerusform>%n row. Any tool that knows SQLCipher 4 opens it with its password.</numerusform>
            <numerusform>%n rows. Any tool that knows SQLCipher 4 opens it with its password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln address(es) look misspelt, such as %1 for %2.</source>
        <translation>
            <numerusform>%Ln address looks misspelt: %1 for %2.</numerusform>
            <numerusform>%Ln addresses look misspelt, such as %1 for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision. Until then they are not exported.</source>
        <translation>
            <numerusform>%Ln row waits for your decision. Until then it is not exported.</numerusform>
            <numerusform>%Ln rows wait for your decision. Until then they are not exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data, such as titles and blank lines</source>
        <translation>
            <numerusform>%Ln line without data, such as a title or a blank line</numerusform>
            <numerusform>%Ln lines without data, such as titles and blank lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s)</source>
        <translation>
            <numerusform>%Ln unreadable line</numerusform>
            <numerusform>%Ln unreadable lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PersonDialog</name>
    <message numerus="yes">
        <source>%n row(s) hold this address.</source>
        <translation>
            <numerusform>%n row holds this address.</numerusform>
            <numerusform>%n rows hold this address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) may hold it too.</source>
        <translation>
            <numerusform>%n backup may hold it too.</numerusform>
            <numerusform>%n backups may hold it too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it until they are deleted.</source>
        <translation>
            <numerusform>%n backup still holds it until it is deleted.</numerusform>
            <numerusform>%n backups still hold it until they are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PolicyCard</name>
    <message numerus="yes">
        <source>Your list shrinks by %Ln row(s).</source>
        <translation>
            <numerusform>Your list shrinks by %Ln row.</numerusform>
            <numerusform>Your list shrinks by %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::RestoreDialog</name>
    <message numerus="yes">
        <source>%n row(s), every one of them proved. It is a project of its own now: %1</source>
        <translation>
            <numerusform>%n row, proved. It is a project of its own now: %1</numerusform>
            <numerusform>%n rows, every one of them proved. It is a project of its own now: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::RunBar</name>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>about %Ln second</numerusform>
            <numerusform>about %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustPage</name>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n export(s) in clear?</source>
        <translation>
            <numerusform>Delete %n export in clear?</numerusform>
            <numerusform>Delete %n exports in clear?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::WhyPane</name>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln row selected.</numerusform>
            <numerusform>%Ln rows selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Network</name>
    <message numerus="yes">
        <source>%Ln address(es) were not asked, because their mail servers refuse this connection.</source>
        <translation>
            <numerusform>%Ln address was not asked, because its mail server refuses this connection.</numerusform>
            <numerusform>%Ln addresses were not asked, because their mail servers refuse this connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a second try</source>
        <translation>
            <numerusform>%Ln waits for a second try</numerusform>
            <numerusform>%Ln wait for a second try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refuse this connection</source>
        <translation>
            <numerusform>%Ln refuses this connection</numerusform>
            <numerusform>%Ln refuse this connection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gave no answer</source>
        <translation>
            <numerusform>%Ln gave no answer</numerusform>
            <numerusform>%Ln gave no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1, once</numerusform>
            <numerusform>%1, %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results are ready now; %Ln address(es) follow while this project is open.</source>
        <translation>
            <numerusform>Results are ready now; %Ln address follows while this project is open.</numerusform>
            <numerusform>Results are ready now; %Ln addresses follow while this project is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Profiles</name>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)): a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Choose %1 and upload %2 (%Ln address): a clean list by itself removes nobody.</numerusform>
            <numerusform>Choose %1 and upload %2 (%Ln addresses): a clean list by itself removes nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)) with the status &quot;%3&quot;: a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Choose %1 and upload %2 (%Ln address) with the status &quot;%3&quot;: a clean list by itself removes nobody.</numerusform>
            <numerusform>Choose %1 and upload %2 (%Ln addresses) with the status &quot;%3&quot;: a clean list by itself removes nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 names %Ln corrected address(es): change them there, or remove the old ones.</source>
        <translation>
            <numerusform>%1 names %Ln corrected address: change it there, or remove the old one.</numerusform>
            <numerusform>%1 names %Ln corrected addresses: change them there, or remove the old ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Trust</name>
    <message numerus="yes">
        <source>Not looked at in the last %n day(s).</source>
        <translation>
            <numerusform>Not looked at in the last day.</numerusform>
            <numerusform>Not looked at in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %1 days: %2; not looked at on %n of them.</source>
        <translation>
            <numerusform>The last %1 days: %2; not looked at on %n of them.</numerusform>
            <numerusform>The last %1 days: %2; not looked at on %n of them.</numerusform>
        </translation>
    </message>
</context>
</TS>
