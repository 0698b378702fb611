"""Fraud warnings in words: levels, ways, results, outcomes."""

from enum import StrEnum

from jinhai_console.domain.fraud_alert import (
    ContactResult,
    ContactWay,
    FraudLevel,
    FraudOutcome,
)
from jinhai_console.ui.i18n import mark, tr

_WORDS: dict[StrEnum, str] = {
    FraudLevel.EXTREME: mark("Fraud", "特高危"),
    FraudLevel.HIGH: mark("Fraud", "高"),
    FraudLevel.MEDIUM: mark("Fraud", "中"),
    FraudLevel.LOW: mark("Fraud", "低"),
    ContactWay.PHONE: mark("Fraud", "电话"),
    ContactWay.SMS: mark("Fraud", "短信"),
    ContactWay.FAMILY: mark("Fraud", "联系家属"),
    ContactWay.BANK: mark("Fraud", "联系银行"),
    ContactWay.VISIT: mark("Fraud", "上门"),
    ContactResult.REACHED: mark("Fraud", "已联系上"),
    ContactResult.NO_ANSWER: mark("Fraud", "无人接听"),
    ContactResult.BUSY: mark("Fraud", "占线"),
    ContactResult.POWERED_OFF: mark("Fraud", "关机停机"),
    ContactResult.REFUSED: mark("Fraud", "拒绝沟通"),
    ContactResult.WRONG_NUMBER: mark("Fraud", "号码不对"),
    ContactResult.SENT: mark("Fraud", "已发送"),
    FraudOutcome.DISSUADED: mark("Fraud", "劝阻成功"),
    FraudOutcome.NOT_DECEIVED: mark("Fraud", "未被骗"),
    FraudOutcome.TRANSFERRED: mark("Fraud", "已转账"),
    FraudOutcome.LOST: mark("Fraud", "失联"),
    FraudOutcome.DENIED: mark("Fraud", "否认被骗"),
    FraudOutcome.NOT_THE_PERSON: mark("Fraud", "非本人"),
}


def word(value: FraudLevel | ContactWay | ContactResult | FraudOutcome) -> str:
    return tr("Fraud", _WORDS[value])
