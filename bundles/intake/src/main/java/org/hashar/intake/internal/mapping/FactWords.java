package org.hashar.intake.internal.mapping;

import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.api.registry.RemittanceDraft.Reason;

/** How lists tell what migration made of families, in Tajik, Kyrgyz, Uzbek of both scripts, Russian and English. */
final class FactWords {
    static final Words<State> STATUSES = Words.ofCodes(State.class)
            .put(
                    State.ACTIVE_MIGRANT,
                    "migrant,away,мигрант,в миграции,семья мигранта,муҳоҷир,дар муҳоҷират,оилаи муҳоҷир,мигранттын үй-бүлөсү,"
                            + "миграцияда,muhojir,migratsiyada,муҳожир,миграцияда")
            .put(
                    State.RETURNED,
                    "back,вернулся,вернулась,вернулись,возвращён,возвратился,баргашт,баргашта,баргаштагӣ,кайтып келди,кайтып келген,"
                            + "qaytgan,qaytdi,қайтган,қайтди")
            .put(
                    State.ABANDONED,
                    "left behind,брошена,брошенная,брошенная семья,оставлена,партофташуда,бепарастор,таштап кеткен,ташталган,"
                            + "tashlab ketilgan,ташлаб кетилган")
            .put(
                    State.NONE,
                    "not a migrant,no migrant,нет мигранта,не мигрант,муҳоҷир нест,мигрант эмес,muhojir emas,муҳожир эмас");

    static final Words<ReturnReason> RETURNS = Words.ofCodes(ReturnReason.class)
            .put(
                    ReturnReason.WORK_ENDED,
                    "season over,contract over,работа закончилась,работа окончена,сезон закончился,контракт закончился,кор тамом шуд,"
                            + "мавсим тамом шуд,иш бүттү,мезгил бүттү,ish tugadi,mavsum tugadi,иш тугади,мавсум тугади")
            .put(
                    ReturnReason.WORK_LOST,
                    "lost work,потерял работу,потеряла работу,потеря работы,уволен,бекор монд,корашро гум кард,жумушун жоготту,"
                            + "ishini yoʻqotdi,ишини йўқотди")
            .put(
                    ReturnReason.FAMILY,
                    "family reasons,семья,по семье,по семейным обстоятельствам,оила,сабаби оилавӣ,үй-бүлө,үй-бүлөлүк себеп,oilaviy,"
                            + "оилавий")
            .put(
                    ReturnReason.HEALTH,
                    "illness,здоровье,по здоровью,болезнь,саломатӣ,беморӣ,ден соолук,ооруу,sogʻliq,kasallik,соғлиқ,касаллик")
            .put(
                    ReturnReason.REPLACED,
                    "another went,поехал другой,другой вместо него,ба ҷояш дигаре рафт,ордуна башка кетти,oʻrniga boshqasi ketdi,"
                            + "ўрнига бошқаси кетди")
            .put(
                    ReturnReason.DEPORTED,
                    "deportation,депортирован,депортирована,депортация,выслан,депорт шуд,бадарға шуд,депортация болду,deport qilindi,"
                            + "депорт қилинди")
            .put(
                    ReturnReason.ENTRY_BANNED,
                    "entry ban,запрет на въезд,запрет въезда,манъи воридшавӣ,кирүүгө тыюу,kirish taqiqlangan,"
                            + "кириш тақиқланган")
            .put(ReturnReason.OTHER, "другое,другая причина,дигар,сабаби дигар,башка,boshqa,бошқа");

    static final Words<Reason> CEASINGS = Words.ofCodes(Reason.class)
            .put(
                    Reason.WORK_LOST,
                    "lost work,no work,потерял работу,потеряла работу,потеря работы,нет работы,корашро гум кард,кор надорад,"
                            + "жумушун жоготту,жумушу жок,ishini yoʻqotdi,ишини йўқотди")
            .put(
                    Reason.ILLNESS,
                    "ill,болезнь,болен,болеет,беморӣ,бемор,ооруу,ооруп калды,kasallik,kasal,касаллик,касал")
            .put(
                    Reason.DEATH,
                    "died,dead,умер,умерла,смерть,вафот,вафот кард,каза болду,каза болгон,vafot etdi,вафот этди")
            .put(
                    Reason.IMPRISONED,
                    "prison,in prison,тюрьма,в тюрьме,заключён,маҳбус,дар зиндон,камалды,камакта,qamoqda,қамоқда")
            .put(
                    Reason.RETURNED,
                    "back,вернулся,вернулась,баргашт,баргашта,кайтып келди,кайтып келген,qaytgan,qaytdi,қайтган,қайтди")
            .put(
                    Reason.OTHER_FAMILY,
                    "another family,другая семья,новая семья,оилаи дигар,башка үй-бүлө,boshqa oila,бошқа оила")
            .put(
                    Reason.CONTACT_LOST,
                    "no contact,нет связи,связь потеряна,пропал,бе хабар,алоқа нест,байланыш жок,дарексиз,aloqa yoʻq,алоқа йўқ")
            .put(Reason.OTHER, "другое,другая причина,дигар,сабаби дигар,башка,boshqa,бошқа");

    private FactWords() {}
}
